import { escapeAttribute, escapeText } from '../html/edits';
import { renderForReader } from '../html/reader-path';
import type { WrittenAnswer } from '../http/answer';
import { beijingMinute } from '../rules/beijing';
import { settle } from '../store/settle';
import type { StoredArticle } from '../store/article-records';
import type { AccountRecord } from '../store/records';
import { releasedOf } from '../store/released';
import { knowsImageOf, type World } from '../world';
import { ARTICLE_STYLE } from './article-style';
import { htmlPage } from './frame';

interface FoundArticle {
  article: StoredArticle;
  record: AccountRecord;
  accountName: string;
  atMs: number;
  isDraft: boolean;
  isDeleted: boolean;
}

/** Finds what stands at `/s/<page id>`: a published article, or the preview of a draft. */
function findArticle(world: World, pageId: string): FoundArticle | undefined {
  for (const [appId, record] of Object.entries(world.store.state.accounts)) {
    settle(record, world.now());
    const accountName = world.accounts.find((a) => a.appId === appId)?.name ?? appId;
    for (const draft of record.drafts) {
      const article = draft.articles.find((a) => a.page_id === pageId);
      const atMs = draft.updatedAtMs;
      if (article) {
        return { article, record, accountName, atMs, isDraft: true, isDeleted: false };
      }
    }
    for (const { articles, atMs } of releasedOf(record)) {
      const article = articles.find((a) => a.page_id === pageId);
      if (!article) continue;
      const { is_deleted: isDeleted } = article;
      return { article, record, accountName, atMs, isDraft: false, isDeleted };
    }
  }
  return undefined;
}

/** The page of one article as a reader sees it. */
export function articlePage(world: World, pageId: string): WrittenAnswer {
  const found = findArticle(world, pageId);
  if (!found) return htmlPage(noticePage('链接已过期或不存在'), 404);
  if (found.isDeleted) return htmlPage(noticePage('该内容已被发布者删除'));
  return htmlPage(renderPage(world, found));
}

function renderPage(world: World, found: FoundArticle): string {
  const { article, accountName, atMs, isDraft } = found;
  const author = article.author
    ? `<span class="rich_media_meta rich_media_meta_text">${escapeText(article.author)}</span>`
    : '';
  return frame(
    article.title,
    `<meta name="author" content="${escapeAttribute(article.author)}">
<meta name="description" content="${escapeAttribute(article.digest)}">`,
    `<div class="rich_media_area_primary">
<h1 class="rich_media_title" id="activity-name">${escapeText(article.title)}</h1>
<div class="rich_media_meta_list" id="meta_content">${author}<span class="rich_media_meta rich_media_meta_nickname" id="js_name">${escapeText(accountName)}</span><em class="rich_media_meta" id="publish_time">${beijingMinute(atMs)}</em>${isDraft ? '<span class="rich_media_meta">预览</span>' : ''}</div>
<div class="rich_media_content" id="js_content">${renderContent(world, found)}</div>
<div class="rich_media_tool" id="js_tool">${sourceLink(article)}<span>阅读 0</span><span>赞</span><span>在看</span>${article.need_open_comment === 1 ? '<span>留言</span>' : ''}</div>
</div>`,
  );
}

function renderContent(world: World, { article, record }: FoundArticle): string {
  const body = renderForReader(article.content, knowsImageOf(world));
  if (article.article_type === 'news') return body;
  const pictures = article.image_media_ids
    .map((id) => record.materials.find((material) => material.mediaId === id))
    .map((material) => (material ? `<img src="/mmbiz/${material.fileId}/0" alt="">` : ''));
  const count = `${pictures.length} 张图片，左右滑动`;
  return `<div class="newspic" tabindex="0" aria-label="${count}">${pictures.join('')}</div><p class="newspic_count">${count}</p><div class="newspic_text">${body}</div>`;
}

function sourceLink(article: StoredArticle): string {
  const address = article.content_source_url;
  return address ? `<a href="${escapeAttribute(address)}">阅读原文</a>` : '';
}

function noticePage(words: string): string {
  return frame(words, '', `<p class="page_notice">${words}</p>`);
}

function frame(title: string, head: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeText(title)}</title>
${head}<style>${ARTICLE_STYLE}</style></head>
<body>${body}</body></html>
`;
}
