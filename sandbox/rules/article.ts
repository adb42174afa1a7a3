import { escapeText } from '../html/edits';
import { textOf } from '../html/tree';
import { newPreviewId } from '../store/ids';
import type { StoredArticle } from '../store/article-records';
import type { AccountRecord, FileRecord } from '../store/records';
import { checkContent, type AcceptedContent, type Note } from './article-content';
import { checkFields } from './article-fields';
import type { ArticleInput } from './article-input';
import { checkCrop } from './cover-crop';
import { refuse, type Refusal } from './errors';
import { ARTICLE } from './limits';

/** What the rules need to know about the account and the server. */
export interface ArticleContext {
  record: AccountRecord;
  files: Readonly<Record<string, FileRecord>>;
  mayComment: boolean;
  disputed: 'warn' | 'refuse';
  /** How many articles the draft has. */
  articleCount: number;
}

/** An article that may be stored. */
export interface AcceptedArticle {
  kind: 'accepted';
  article: StoredArticle;
  notes: Note[];
}

/** Applies all rules for one article of a draft. */
export function checkArticle(
  input: ArticleInput,
  context: ArticleContext,
): AcceptedArticle | Refusal {
  const refusal = checkFields(input, context.mayComment);
  if (refusal) return refusal;
  const pictures =
    input.article_type === 'newspic' ? checkPictures(input, context) : checkCover(input, context);
  if (pictures) return pictures;

  const body = checkBody(input, context);
  if (body.kind === 'refusal') return body;
  const digest = digestOf(input, body.html, context.articleCount);
  return {
    kind: 'accepted',
    article: {
      article_type: input.article_type,
      title: input.title,
      author: input.author,
      digest: digest.text,
      content: body.html,
      content_source_url: input.content_source_url,
      thumb_media_id: input.thumb_media_id,
      need_open_comment: input.need_open_comment,
      only_fans_can_comment: input.only_fans_can_comment,
      pic_crop_235_1: input.pic_crop_235_1,
      pic_crop_1_1: input.pic_crop_1_1,
      image_media_ids: picturesOf(input),
      crop_percent_list: input.cover_info?.crop_percent_list ?? [],
      page_id: newPreviewId(),
    },
    notes: [...body.notes, ...digest.notes],
  };
}

const picturesOf = (input: ArticleInput) =>
  (input.image_info?.image_list ?? []).map((image) => image.image_media_id);

/** The permanent picture of this account that has the id. */
function pictureOf(mediaId: string, context: ArticleContext): FileRecord | undefined {
  const material = context.record.materials.find(
    (m) => m.mediaId === mediaId && (m.kind === 'image' || m.kind === 'thumb'),
  );
  return material && context.files[material.fileId];
}

function checkCover(input: ArticleInput, context: ArticleContext): Refusal | null {
  const cover = pictureOf(input.thumb_media_id, context);
  if (!cover) return refuse(40007, 'thumb_media_id');
  return checkCrop(input.pic_crop_235_1, 2.35, cover) ?? checkCrop(input.pic_crop_1_1, 1, cover);
}

/** Picture messages (贴图): 1 to 20 permanent pictures, the first is the cover. */
function checkPictures(input: ArticleInput, context: ArticleContext): Refusal | null {
  const ids = picturesOf(input);
  if (ids.length > ARTICLE.newspicPictures) return refuse(40215);
  if (ids.length === 0 || ids.some((id) => !pictureOf(id, context))) {
    return refuse(40007, 'image_media_id');
  }
  return null;
}

function checkBody(input: ArticleInput, context: ArticleContext) {
  const knowsImage = (fileId: string) => context.files[fileId]?.mime.startsWith('image/') === true;
  const checked = checkContent(input.content, knowsImage, context.disputed);
  if (checked.kind === 'refusal' || input.article_type === 'news') return checked;
  return asPlainText(checked);
}

/** Picture messages carry plain text: markup goes and its words stay. */
function asPlainText(content: AcceptedContent): AcceptedContent {
  const words = wordsOf(content.html);
  const hadMarkup = /<[a-z!/]/i.test(content.html);
  const note = { code: 'newspic-markup-removed', detail: words.slice(0, 80) };
  return { ...content, html: words, notes: hadMarkup ? [...content.notes, note] : content.notes };
}

/** The words of a body, a line for each block. They are text still to be escaped for a page. */
function wordsOf(html: string): string {
  const lines = html.split(/<br[^>]*>|<\/(?:p|div|section|h[1-6]|li)>|\n/i).map(textOf);
  return escapeText(lines.filter((line) => line !== '').join('\n'));
}

/** Digests belong to single articles; an empty one is made from the beginning of the body. */
function digestOf(
  input: ArticleInput,
  html: string,
  articleCount: number,
): { text: string; notes: Note[] } {
  if (articleCount > 1) {
    const ignored = input.digest !== '';
    return {
      text: '',
      notes: ignored ? [{ code: 'digest-of-several-ignored', detail: input.digest }] : [],
    };
  }
  if (input.digest !== '') return { text: input.digest, notes: [] };
  return {
    text: [...textOf(html)].slice(0, ARTICLE.digestFromBodyCharacters).join(''),
    notes: [],
  };
}
