import { openFindings } from '../../core/checks/check-article';
import { checkLayout } from '../../core/checks/structure/layout/check-layout';
import type { CheckInput } from '../../core/checks/rule';
import { documentImages } from '../../core/document/text';
import type { Asset } from '../../core/domain/asset';
import type { Finding } from '../../core/domain/finding';
import type { WordList } from '../../core/domain/word-list';
import type { LayoutPage } from '../layout/layout-page';
import type { DocumentRunner } from '../workers/documents/document-tasks';

/** What the check before a sending needs. */
export type CheckPorts = {
  documents: Pick<DocumentRunner, 'run'>;
  layout: Pick<LayoutPage, 'measure'>;
  wordLists: () => readonly WordList[];
  onTrouble: (what: string, cause: unknown) => void;
};

/**
 * The whole check of an article that is about to be sent: the rules in the document worker's thread,
 * its layout in the hidden page. A layout that cannot be measured keeps nobody from sending.
 */
export function createCheckBeforeSending(ports: CheckPorts) {
  async function layoutOf({ rendered, meta }: CheckInput): Promise<Finding[]> {
    try {
      const facts = await ports.layout.measure(rendered.html);
      return openFindings(checkLayout(rendered.blocks, facts), meta);
    } catch (error) {
      ports.onTrouble('measuring the layout of an article', error);
      return [];
    }
  }

  return async (input: CheckInput): Promise<Finding[]> => {
    const { meta, document, rendered, account, findAsset } = input;
    const named = new Set([...documentImages(document), ...rendered.images, meta.cover ?? '']);
    const assets = [...named].map(findAsset).filter((asset): asset is Asset => asset !== null);
    const { blocks, notes, images } = rendered;
    const parts = notes === '' ? blocks : [...blocks, notes];
    const wordLists = [...ports.wordLists()];
    const { externalLinks = false } = account;
    const task = { meta, document, parts, images, assets, wordLists, externalLinks };
    const [found, layout] = await Promise.all([
      ports.documents.run('checkArticle', task),
      layoutOf(input),
    ]);
    return [...found, ...layout];
  };
}
