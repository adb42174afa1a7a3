import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './dialog.css';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  closeLabel: string;
  wide?: boolean;
  footer?: ReactNode;
  children?: ReactNode;
};

/** A window over the window; Escape and the cross close it. */
export function Dialog(props: DialogProps) {
  return (
    <RadixDialog.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="dialog-veil" />
        <RadixDialog.Content
          className={classNames('dialog', props.wide && 'dialog-wide')}
          {...(props.lead ? {} : { 'aria-describedby': undefined })}
        >
          <header className="dialog-head">
            <RadixDialog.Title className="dialog-title">{props.title}</RadixDialog.Title>
            <RadixDialog.Close className="icon-button" aria-label={props.closeLabel}>
              <X aria-hidden size={17} strokeWidth={1.7} />
            </RadixDialog.Close>
          </header>
          {props.lead && (
            <RadixDialog.Description className="dialog-lead">{props.lead}</RadixDialog.Description>
          )}
          {props.children && <div className="dialog-body">{props.children}</div>}
          {props.footer && <footer className="dialog-foot">{props.footer}</footer>}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
