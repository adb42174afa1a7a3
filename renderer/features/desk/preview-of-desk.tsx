import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { likelyAccount } from '../../../core/domain/account';
import type { DocumentSession } from '../../editor/session/document-session';
import { useArticleMeta } from '../../editor/meta/article-meta';
import { useAccounts, useDesk, useWorkspace } from '../../app/stores';
import type { ArticleRendering } from '../preview/article-rendering';
import { PreviewPanel } from '../preview';

/** The article on the desk as a phone shows it. `account` is named under the title, if it is known. */
export function PreviewOfDesk({ account }: { account: string | null }) {
  const session = useDesk((s) => s.session);
  const rendering = useDesk((s) => s.rendering);
  if (!session || !rendering) return null;
  return <LivePreview session={session} rendering={rendering} account={account} />;
}

type LivePreviewProps = {
  session: DocumentSession;
  rendering: ArticleRendering;
  account: string | null;
};

function LivePreview({ session, rendering, account }: LivePreviewProps) {
  const { t } = useTranslation('preview');
  const [meta] = useArticleMeta(session.doc);
  const { title, author, sourceUrl, openComment, digest, cover, coverCrops } = meta;
  const { pictureMessage } = rendering;
  const parts = useMemo(
    () => (pictureMessage === null ? rendering.parts : [pictureMessage]),
    [pictureMessage, rendering.parts],
  );
  const columns = useWorkspace((s) => s.workspace.columns);
  const likely = useAccounts((s) => likelyAccount(meta.columnId, columns, s.accounts ?? [])?.name);
  return (
    <PreviewPanel
      article={{
        title,
        author,
        sourceUrl,
        openComment,
        account: account ?? likely ?? t('account'),
        parts,
      }}
      card={{ digest, cover, crops: coverCrops }}
    />
  );
}
