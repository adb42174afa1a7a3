import type { Account } from '../domain/account';
import type { ArticleMeta } from '../domain/article';
import type { Asset } from '../domain/asset';
import type { Finding } from '../domain/finding';
import type { DocumentJson } from '../document/schema';
import type { RenderedDocument } from '../wechat/render';

/** All that a check looks at: an article as it would be sent, and to which kind of account. */
export interface CheckInput {
  readonly meta: ArticleMeta;
  readonly document: DocumentJson;
  readonly rendered: RenderedDocument;
  readonly account: Pick<Account, 'kind'>;
  /** The picture of a hash, or null if the store has none. */
  readonly findAsset: (hash: string) => Asset | null;
}

/** One rule of the pre-flight check. It says what it found, nothing if all is well. */
export type Rule = (input: CheckInput) => Finding[];
