import { Button } from './button';
import { Dialog } from './dialog';
import { ProgressBar } from './progress-bar';
import { Spinner } from './spinner';
import './progress-dialog.css';

type ProgressDialogProps = {
  title: string;
  lead: string;
  /** What is being worked on. */
  item: string;
  done: number;
  total: number;
  /** `done` of `total` in words. */
  count: string;
  cancelLabel: string;
  cancelling: boolean;
  onCancel: () => void;
};

/** Long work over the window: how far it is, and a way to stop it. */
export function ProgressDialog(props: ProgressDialogProps) {
  const { title, done, total } = props;
  const stop = (
    <Button busy={props.cancelling} onClick={props.onCancel}>
      {props.cancelLabel}
    </Button>
  );
  return (
    <Dialog
      open
      onClose={props.onCancel}
      title={title}
      lead={props.lead}
      closeLabel={props.cancelLabel}
      footer={stop}
    >
      <div className="progress-work" aria-live="polite">
        <p>
          <Spinner /> <span className="progress-item">{props.item}</span>
          <span className="num">{props.count}</span>
        </p>
        <ProgressBar done={done} total={total} label={title} />
      </div>
    </Dialog>
  );
}
