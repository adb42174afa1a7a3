import type { DocumentStore } from '../../documents/document-store';
import type { CallHandlers } from '../dispatch';

/** Calls about the Y.Docs of articles. */
export function documentHandlers(
  documents: DocumentStore,
): Pick<CallHandlers, 'documents.open' | 'documents.append'> {
  return {
    'documents.open': async ({ id }) => ({ update: await documents.open(id) }),
    'documents.append': async ({ id, update }) => {
      await documents.append(id, update);
      return undefined;
    },
  };
}
