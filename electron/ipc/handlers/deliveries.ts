import type { Clipboard, Shell } from 'electron';
import { AppFailure, appError } from '../../../core/contract/errors';
import type { Audit } from '../../audit/audit';
import { aboutDelivery, noted } from '../../audit/noted';
import type { Aftercare } from '../../deliveries/aftercare';
import type { Deliveries } from '../../deliveries/deliveries';
import type { Scheduling } from '../../schedule/scheduling';
import type { Approvals } from '../../workspace/approvals';
import type { CallHandlers } from '../dispatch';

type Names = Extract<keyof CallHandlers, `deliveries.${string}`> | 'articles.render';

/** Calls about deliveries. */
export function deliveryHandlers(ports: {
  deliveries: Deliveries;
  scheduling: Scheduling;
  aftercare: Aftercare;
  audit: Audit;
  approvals: Approvals;
  shell: Pick<Shell, 'openExternal'>;
  clipboard: Pick<Clipboard, 'writeText'>;
}): Pick<CallHandlers, Names> {
  const { deliveries, scheduling, aftercare, audit, approvals } = ports;
  return {
    'articles.render': ({ id, accountId }) => deliveries.render(id, accountId),
    'deliveries.list': () => deliveries.list(),
    'deliveries.get': ({ id }) => deliveries.get(id),
    'deliveries.log': ({ id }) => deliveries.log(id),
    'deliveries.check': ({ articleId, accountId }) => deliveries.check(articleId, accountId),
    'deliveries.prepare': ({ articleIds, accountId }) => deliveries.prepare(articleIds, accountId),
    'deliveries.version': ({ id, article }) => deliveries.version(id, article),
    'deliveries.approve': noted(
      audit,
      async ({ articleIds, accountId, personId, personName }) => {
        const { versionHash } = await deliveries.prepare(articleIds, accountId);
        if (versionHash === null) throw new AppFailure(appError('article-has-errors'));
        return approvals.add({ versionHash, personId, personName });
      },
      (_, { id, personName }) => ({
        action: 'approved',
        subject: personName,
        detail: { version: id },
      }),
    ),
    'deliveries.start': noted(
      audit,
      ({ at, ...request }) =>
        deliveries.start(request, at === null ? null : scheduling.holdUntil(at)),
      (_, delivery) =>
        aboutDelivery('delivery-started', delivery, {
          way: delivery.way.kind,
          articles: delivery.articles.length,
          version: delivery.versionHash,
          confirmedBy: delivery.confirmedBy ?? '',
        }),
    ),
    'deliveries.cancel': noted(
      audit,
      ({ id }) => {
        if (deliveries.get(id).state !== 'held') return deliveries.cancel(id);
        scheduling.cancel(id);
        return deliveries.get(id);
      },
      (_, delivery) => aboutDelivery('delivery-cancelled', delivery),
    ),
    'deliveries.resume': noted(
      audit,
      ({ id }) => deliveries.resume(id),
      (_, delivery) => aboutDelivery('delivery-resumed', delivery),
    ),
    'deliveries.answer': noted(
      audit,
      ({ id, answer }) => deliveries.answer(id, answer),
      ({ answer }, delivery) => aboutDelivery('delivery-answered', delivery, { answer }),
    ),
    'deliveries.tick': noted(
      audit,
      ({ id, ordinal }) => deliveries.tick(id, ordinal),
      ({ ordinal }, delivery) =>
        aboutDelivery('checklist-ticked', delivery, {
          item: delivery.steps.find((step) => step.ordinal === ordinal)?.label ?? '',
        }),
    ),
    'deliveries.preview': noted(
      audit,
      ({ id, names }) => aftercare.preview(id, names),
      ({ id, names }) =>
        aboutDelivery('delivery-previewed', deliveries.get(id), { names: names.length }),
    ),
    'deliveries.withdraw': noted(
      audit,
      async ({ id, article, typedName }) => {
        await aftercare.withdraw(id, article, typedName);
        return deliveries.changed(id);
      },
      ({ article }, delivery) =>
        aboutDelivery('delivery-withdrawn', delivery, {
          article: article === null ? 'all' : article + 1,
        }),
    ),
    'deliveries.setComments': noted(
      audit,
      async ({ id, article, open }) => {
        await aftercare.setComments(id, article, open);
        return deliveries.changed(id);
      },
      ({ article, open }, delivery) =>
        aboutDelivery('comments-changed', delivery, { article: article + 1, open }),
    ),
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
