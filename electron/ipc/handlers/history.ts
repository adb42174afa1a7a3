import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CallInput } from '../../../core/contract/calls';
import type { Audit } from '../../audit/audit';
import { storeFailure } from '../../db/errors';
import type { Deliveries } from '../../deliveries/deliveries';
import type { Dialogs } from '../../dialogs';
import { csvOf, htmlOf, tableOfAudit, tableOfDeliveries } from '../../history/history-table';
import type { CallHandlers } from '../dispatch';

type Names = 'history.export' | 'audit.list' | 'audit.verify';
type Wanted = CallInput<'history.export'>;

/** Calls about what has happened: the audit log, and files with it. */
export function historyHandlers(ports: {
  audit: Audit;
  deliveries: Pick<Deliveries, 'list' | 'log'>;
  dialogs: Pick<Dialogs, 'chooseSaveFile'>;
}): Pick<CallHandlers, Names> {
  const { audit, deliveries, dialogs } = ports;

  function textOf({ what, format }: Wanted): string {
    const sent = deliveries
      .list()
      .map((delivery) => ({ delivery, log: deliveries.log(delivery.id) }));
    const entries = audit.list(null, Number.MAX_SAFE_INTEGER).reverse();
    if (format === 'json') return JSON.stringify(what === 'audit' ? entries : sent, null, 2);
    const table = what === 'audit' ? tableOfAudit(entries) : tableOfDeliveries(sent);
    return format === 'csv' ? csvOf(table) : htmlOf(table);
  }

  return {
    async 'history.export'(wanted) {
      const path = await dialogs.chooseSaveFile(`gaotai-${wanted.what}.${wanted.format}`);
      if (path === null) return { fileName: null };
      try {
        await writeFile(path, textOf(wanted));
      } catch (error) {
        throw storeFailure(error);
      }
      audit.add({ action: 'exported', subject: wanted.what, detail: { format: wanted.format } });
      return { fileName: basename(path) };
    },
    'audit.list': ({ before, limit }) => audit.list(before, limit),
    'audit.verify': () => ({ brokenAt: audit.verify() }),
  };
}
