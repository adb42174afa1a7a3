import { randomBytes } from 'node:crypto';

/** 64 characters, as long as the ids of drafts and materials that WeChat gives today. */
export function newMediaId(): string {
  return randomBytes(48).toString('base64url');
}

/** The id of a publication, in the shape of WeChat's `article_id`. */
export function newArticleId(): string {
  return randomBytes(32).toString('base64url');
}

/** Last part of a published article's address: 22 characters. */
export function newPageId(): string {
  return randomBytes(16).toString('base64url');
}

/** Last part of a draft's temporary preview address. */
export function newPreviewId(): string {
  return `draft-${newPageId()}`;
}

/** Name of a stored file, safe as a file name and in an address. */
export function newFileId(): string {
  return randomBytes(24).toString('hex');
}
