import * as Y from 'yjs';
import type { ArticleId } from '../../../core/domain/ids';
import { ok, type Result } from '../../../core/result';
import type { DocumentPort } from './document-port';
import { LoggedDoc } from './logged-doc';

/** One article that is open: its Y.Doc (body `root`, map `meta`) and the writing of its changes. */
export class DocumentSession extends LoggedDoc {
  readonly id: ArticleId;
  /** Neither a title nor a body was there when it was opened. */
  isBlank = false;

  constructor(id: ArticleId, port: DocumentPort) {
    super({ open: () => port.open(id), append: (update) => port.append(id, update) });
    this.id = id;
  }

  /** Reads the article from main. */
  async load(): Promise<Result<DocumentSession>> {
    const answer = await this.read();
    if (!answer.ok) return answer;
    this.isBlank = !this.doc.getMap('meta').get('title') && isEmptyBody(this.doc);
    return ok(this);
  }
}

/** No block at all, or the one empty paragraph that an article is made with. */
function isEmptyBody(doc: Y.Doc): boolean {
  const body = doc.get('root', Y.XmlText);
  if (body.length > 1) return false;
  const only: unknown = body.toDelta()[0]?.insert;
  return only === undefined || (only instanceof Y.XmlText && only.length === 0);
}
