import { websiteClipboard } from '../../../core/export/website-clipboard';
import type { TaskHandlers } from '../tasks';
import type { ExportTasks } from './export-tasks';
import { renderBody, writeArticle } from './write-article';

/** What the export worker does. */
export function createExportHandlers(): TaskHandlers<ExportTasks> {
  return {
    write: writeArticle,
    async clipboard({ article, addresses }) {
      const body = await renderBody(article, (hash) => addresses[hash] ?? '');
      return websiteClipboard(article.document, body);
    },
  };
}
