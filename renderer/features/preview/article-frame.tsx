import { useEffect, useMemo, useRef, useState } from 'react';
import { fillImages } from '../../../core/wechat/render';
import { ARTICLE_PAGE, type ArticlePage, type Furniture, openArticlePage } from './article-page';
import { createReaderLook, type ReaderLook } from './reader-look';

type ArticleFrameProps = {
  title: string;
  furniture: Furniture;
  /** HTML of the parts of the body, pictures as placeholders. */
  parts: readonly string[];
  look: ReaderLook;
  /** Where a picture of the body lies. */
  addressOf: (hash: string) => string;
};

/**
 * The article page in a frame of its own: no script runs in there, no style of the window reaches
 * in, and nothing in it leads out.
 */
export function ArticleFrame({ title, furniture, parts, look, addressOf }: ArticleFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<ArticlePage | null>(null);

  const asRead = useMemo(() => createReaderLook(look), [look]);
  useEffect(() => page?.setFurniture(furniture), [page, furniture]);
  useEffect(() => page?.setLook(look), [page, look]);
  useEffect(() => {
    if (!page) return;
    page.setBody(asRead(parts).map((html) => fillImages(html, addressOf)));
    requestAnimationFrame(markShown);
  }, [page, parts, asRead, addressOf]);

  return (
    <iframe
      ref={frame}
      className="phone-page"
      title={title}
      srcDoc={ARTICLE_PAGE}
      sandbox="allow-same-origin"
      onLoad={() => {
        const inside = frame.current?.contentDocument;
        if (inside?.getElementById('body')) setPage(openArticlePage(inside));
      }}
    />
  );
}

/** Tells measurements that the preview is up to date; kept out of the page's growing timeline. */
function markShown(): void {
  performance.mark('gaotai:preview');
  performance.clearMarks('gaotai:preview');
}
