import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { ARTICLE_LIMITS, countCharacters } from '../../../core/domain/article';
import { useArticleMeta } from './article-meta';
import { Counter } from './counter';
import { MetaText } from './meta-text';

type MetaFieldsProps = {
  doc: Y.Doc;
  readOnly: boolean;
  /** The caret starts in the title. */
  startsHere: boolean;
  /** The person is done with the title and wants to write the body. */
  onLeave: () => void;
};

/** Title, author and digest at the head of the paper, each with its counter. */
export function MetaFields({ doc, readOnly, startsHere, onLeave }: MetaFieldsProps) {
  const { t } = useTranslation('editor');
  const [{ title, author, digest }, setMeta] = useArticleMeta(doc);
  const id = useId();
  return (
    <header className="meta-fields">
      <div className="meta-row meta-author">
        <MetaText
          field="author"
          label={t('meta.author')}
          placeholder={t('meta.author')}
          className="meta-author-text"
          value={author}
          readOnly={readOnly}
          invalid={countCharacters(author) > ARTICLE_LIMITS.author}
          describedBy={`${id}-author`}
          onChange={(value) => setMeta({ author: value })}
        />
        <Counter
          id={`${id}-author`}
          text={author}
          limit={ARTICLE_LIMITS.author}
          from={ARTICLE_LIMITS.author - 4}
        />
      </div>
      <div className="meta-row">
        <MetaText
          wraps
          field="title"
          label={t('meta.title')}
          takesFocus={startsHere}
          placeholder={t('meta.titleEmpty')}
          className="meta-title-text"
          value={title}
          readOnly={readOnly}
          invalid={countCharacters(title) > ARTICLE_LIMITS.titleHard}
          describedBy={`${id}-title`}
          onChange={(value) => setMeta({ title: value })}
          onLeave={onLeave}
        />
        <Counter
          id={`${id}-title`}
          text={title}
          limit={ARTICLE_LIMITS.title}
          hardLimit={ARTICLE_LIMITS.titleHard}
        />
      </div>
      <div className="meta-row meta-digest">
        <MetaText
          wraps
          field="digest"
          label={t('meta.digest')}
          placeholder={t('meta.digestEmpty')}
          className="meta-digest-text"
          value={digest}
          readOnly={readOnly}
          invalid={countCharacters(digest) > ARTICLE_LIMITS.digest}
          describedBy={`${id}-digest`}
          onChange={(value) => setMeta({ digest: value })}
          onLeave={onLeave}
        />
        <Counter id={`${id}-digest`} text={digest} limit={ARTICLE_LIMITS.digest} from={1} />
      </div>
    </header>
  );
}
