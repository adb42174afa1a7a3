import { articlePageHtml } from '../../../core/export/web-page';
import { websiteClipboard } from '../../../core/export/website-clipboard';
import type { TaskHandlers } from '../tasks';
import type { ExportTasks } from './export-tasks';
import { joinStrips } from './join-strips';
import { readablePdf } from './readable-pdf';
import { renderBody, writeArticle } from './write-article';

/** What the export worker does. */
export function createExportHandlers(): TaskHandlers<ExportTasks> {
  return {
    write: writeArticle,
    async page({ article, addresses, still }) {
      const body = await renderBody(article, (hash) => addresses[hash] ?? '');
      return articlePageHtml(article.meta, body, still);
    },
    readable: readablePdf,
    join: ({ strips, name }) => joinStrips(strips, name),
    async clipboard({ article, addresses, externalLinks }) {
      const body = await renderBody(article, (hash) => addresses[hash] ?? '', externalLinks);
      return websiteClipboard(article.document, body);
    },
  };
}
