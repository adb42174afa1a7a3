import type { Clipboard, Shell } from 'electron';
import { AppFailure, appError } from '../../../core/contract/errors';
import type { Aftercare } from '../../deliveries/aftercare';
import type { Deliveries } from '../../deliveries/deliveries';
import type { Scheduling } from '../../schedule/scheduling';
import type { CallHandlers } from '../dispatch';

type Names = Extract<keyof CallHandlers, `deliveries.${string}`>;

/** Calls about deliveries. */
export function deliveryHandlers(ports: {
  deliveries: Deliveries;
  scheduling: Scheduling;
  aftercare: Aftercare;
  shell: Pick<Shell, 'openExternal'>;
  clipboard: Pick<Clipboard, 'writeText'>;
}): Pick<CallHandlers, Names> {
  const { deliveries, scheduling, aftercare } = ports;
  return {
    'deliveries.list': () => deliveries.list(),
    'deliveries.get': ({ id }) => deliveries.get(id),
    'deliveries.log': ({ id }) => deliveries.log(id),
    'deliveries.check': ({ articleId, accountId }) => deliveries.check(articleId, accountId),
    'deliveries.start': ({ at, ...request }) =>
      deliveries.start(request, at === null ? null : scheduling.holdUntil(at)),
    'deliveries.cancel': ({ id }) => {
      if (deliveries.get(id).state !== 'held') return deliveries.cancel(id);
      scheduling.cancel(id);
      return deliveries.get(id);
    },
    'deliveries.resume': ({ id }) => deliveries.resume(id),
    'deliveries.answer': ({ id, answer }) => deliveries.answer(id, answer),
    'deliveries.tick': ({ id, ordinal }) => deliveries.tick(id, ordinal),
    'deliveries.preview': ({ id, names }) => aftercare.preview(id, names),
    'deliveries.withdraw': async ({ id, article, typedName }) => {
      await aftercare.withdraw(id, article, typedName);
      return deliveries.changed(id);
    },
    'deliveries.setComments': async ({ id, article, open }) => {
      await aftercare.setComments(id, article, open);
      return deliveries.changed(id);
    },
    'deliveries.findLinks': async ({ id }) => {
      await aftercare.findLinks(id);
      return deliveries.changed(id);
    },
    'deliveries.openPublished': async ({ id, article }) => {
      await ports.shell.openExternal(webAddress(deliveries.publishedUrl(id, article)));
      return undefined;
    },
    'deliveries.copyLink': ({ id, article }) => {
      ports.clipboard.writeText(deliveries.publishedUrl(id, article));
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
