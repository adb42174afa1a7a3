import { useEffect, useRef, useState } from 'react';
import { assetUrl } from '../../../core/domain/asset';
import { fillImages } from '../../../core/wechat/render';
import { ARTICLE_PAGE, type ArticlePage, type Furniture, openArticlePage } from './article-page';

type ArticleFrameProps = {
  title: string;
  furniture: Furniture;
  /** HTML of the parts of the body, pictures as placeholders. */
  parts: readonly string[];
};

/**
 * The article page in a frame of its own: no script runs in there, no style of the window reaches
 * in, and nothing in it leads out.
 */
export function ArticleFrame({ title, furniture, parts }: ArticleFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<ArticlePage | null>(null);

  useEffect(() => page?.setFurniture(furniture), [page, furniture]);
  useEffect(() => {
    if (!page) return;
    page.setBody(parts.map((html) => fillImages(html, assetUrl)));
    requestAnimationFrame(markShown);
  }, [page, parts]);

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
