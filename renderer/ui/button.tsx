import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import { Spinner } from './spinner';
import './button.css';

export type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** `primary` once in sight; `strong` is ink on paper; `danger` destroys. */
  look?: 'primary' | 'strong' | 'plain' | 'quiet' | 'danger';
  size?: 'small' | 'normal' | 'large';
  icon?: LucideIcon;
  /** Shows that the action is going on and keeps it from being pressed twice. */
  busy?: boolean;
};

/** A button with words. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon: Icon,
  busy = false,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames('button', `button-${look}`, `button-${size}`, className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy ? <Spinner /> : Icon && <Icon aria-hidden size={size === 'small' ? 14 : 16} />}
      {children}
    </button>
  );
}
