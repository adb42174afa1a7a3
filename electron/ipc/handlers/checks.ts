import { checkLayout } from '../../../core/checks/structure/layout/check-layout';
import type { LayoutPage } from '../../layout/layout-page';
import type { CallHandlers } from '../dispatch';

/** Calls about checks that a window cannot answer by itself. */
export function checkHandlers({
  layout,
}: {
  layout: Pick<LayoutPage, 'measure'>;
}): Pick<CallHandlers, 'checks.layout'> {
  return {
    'checks.layout': async ({ parts }) => checkLayout(parts, await layout.measure(parts.join(''))),
  };
}
