import { cleanForApi } from '../html/api-path';
import type { KnowsImage } from '../html/addresses';
import { isBlank } from '../html/tree';
import { countCharacters } from './article-fields';
import { refuse, type Refusal } from './errors';
import { ARTICLE } from './limits';

/** Something noted about an article that was let through. */
export interface Note {
  code: string;
  detail: string;
}

/** Content as it is stored, and what there is to say about it. */
export interface AcceptedContent {
  kind: 'accepted';
  html: string;
  notes: Note[];
}

const MAX_DETAIL = 160;

/**
 * Checks and filters the body of a `news` article.
 * @param disputed what to do where reports about WeChat disagree, see `SandboxOptions.disputed`
 */
export function checkContent(
  content: string,
  knowsImage: KnowsImage,
  disputed: 'warn' | 'refuse',
): AcceptedContent | Refusal {
  if (content.trim() === '') return refuse(44003);
  if (Buffer.byteLength(content) >= ARTICLE.contentBytes) return refuse(45002);

  const notes: Note[] = [];
  const length = countCharacters(content);
  if (length >= ARTICLE.contentCharacters) {
    if (disputed === 'refuse') return refuse(45002);
    notes.push({ code: 'content-over-20000-characters', detail: String(length) });
  }

  const cleaned = cleanForApi(content, knowsImage);
  if (disputed === 'refuse') {
    if (cleaned.disputed.length > 0) return refuse(45166, cleaned.disputed[0]);
    if (cleaned.drops.some((drop) => drop.code === 'foreign-link')) return refuse(64562);
  }
  if (isBlank(cleaned.html)) return refuse(44003);
  notes.push(...cleaned.drops);
  notes.push(...cleaned.disputed.map((detail) => ({ code: 'disputed-attribute', detail })));
  return { kind: 'accepted', html: cleaned.html, notes: distinct(notes) };
}

/** Each note once, shortened to what fits on a line. */
function distinct(notes: readonly Note[]): Note[] {
  const seen = new Map<string, Note>();
  for (const { code, detail } of notes) {
    const note = { code, detail: detail.slice(0, MAX_DETAIL) };
    seen.set(`${note.code} ${note.detail}`, note);
  }
  return [...seen.values()];
}
