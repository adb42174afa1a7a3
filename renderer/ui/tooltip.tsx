import { Tooltip as RadixTooltip } from 'radix-ui';
import type { ReactElement } from 'react';
import { Keys } from './keys';
import './tooltip.css';

export const TooltipProvider = RadixTooltip.Provider;

type TooltipProps = {
  words: string;
  keys?: string | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactElement;
};

/** A short word beside something that is pointed at or focused. */
export function Tooltip({ words, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <RadixTooltip.Root>
      <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
      <RadixTooltip.Portal>
        <RadixTooltip.Content className="tooltip" side={side} sideOffset={6} collisionPadding={8}>
          {words}
          {keys && <Keys keys={keys} />}
        </RadixTooltip.Content>
      </RadixTooltip.Portal>
    </RadixTooltip.Root>
  );
}
