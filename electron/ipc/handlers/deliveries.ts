import type { Clipboard, Shell } from 'electron';
import { AppFailure, appError } from '../../../core/contract/errors';
import type { Deliveries } from '../../deliveries/deliveries';
import type { CallHandlers } from '../dispatch';

type Names = Extract<keyof CallHandlers, `deliveries.${string}`>;

/** Calls about deliveries. */
export function deliveryHandlers(ports: {
  deliveries: Deliveries;
  shell: Pick<Shell, 'openExternal'>;
  clipboard: Pick<Clipboard, 'writeText'>;
}): Pick<CallHandlers, Names> {
  const { deliveries } = ports;
  return {
    'deliveries.list': () => deliveries.list(),
    'deliveries.get': ({ id }) => deliveries.get(id),
    'deliveries.check': ({ articleId, accountId }) => deliveries.check(articleId, accountId),
    'deliveries.start': ({ articleId, accountId }) => deliveries.start(articleId, accountId),
    'deliveries.cancel': ({ id }) => deliveries.cancel(id),
    'deliveries.resume': ({ id }) => deliveries.resume(id),
    'deliveries.openPublished': async ({ id }) => {
      await ports.shell.openExternal(webAddress(deliveries.publishedUrl(id)));
      return undefined;
    },
    'deliveries.copyLink': ({ id }) => {
      ports.clipboard.writeText(deliveries.publishedUrl(id));
      return undefined;
    },
  };
}

/** The system opens whatever it is given; an answer from outside may only name a web page. */
function webAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && ['https:', 'http:'].includes(url.protocol)) return url.href;
  throw new AppFailure(appError('not-allowed'));
}
