import type { BlockPlaces, WebsiteCopy } from '../../../core/domain/export';
import type { AccountId, ArticleId } from '../../../core/domain/ids';
import type { Exports } from '../../exports/exports';
import type { CallHandlers } from '../dispatch';

/** Calls about what leaves the application as files, or on the clipboard. */
export function exportHandlers(ports: {
  exports: Exports;
  copyForWebsite: (order: {
    articleId: ArticleId;
    blocks: BlockPlaces;
    accountId: AccountId | null;
  }) => Promise<WebsiteCopy>;
  /** Asks for a folder; null when the person cancels. */
  chooseFolder: () => Promise<string | null>;
  showInFolder: (path: string) => void;
}): Pick<
  CallHandlers,
  'exports.run' | 'exports.cancel' | 'exports.showInFolder' | 'exports.copyForWebsite'
> {
  const { exports } = ports;
  return {
    'exports.run': async (order) => {
      const folder = await ports.chooseFolder();
      return folder === null ? [] : exports.run({ ...order, folder });
    },
    'exports.cancel': () => {
      exports.cancel();
      return undefined;
    },
    'exports.showInFolder': () => {
      const place = exports.lastPlace();
      if (place !== null) ports.showInFolder(place);
      return undefined;
    },
    'exports.copyForWebsite': ports.copyForWebsite,
  };
}
