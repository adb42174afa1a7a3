import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import { Tooltip } from './tooltip';
import './icon-button.css';

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  icon: LucideIcon;
  /** What it does: its name for a screen reader and the words of the tooltip. */
  label: string;
  /** How to do the same by keyboard, shown in the tooltip. */
  keys?: string | undefined;
  iconSize?: number;
};

/** A button that shows only an icon, with its name in a tooltip. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  iconSize = 17,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip words={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        className={classNames('icon-button', className)}
        {...rest}
      >
        <Icon aria-hidden size={iconSize} strokeWidth={1.7} />
      </button>
    </Tooltip>
  );
}
