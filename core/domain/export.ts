import { z } from 'zod';
import { appErrorSchema } from '../contract/errors';
import { articleIdSchema } from './ids';

/** What an article can be written to a disk as. */
export const exportFormatSchema = z.enum([
  'markdown',
  'markdown-zip',
  'html',
  'word',
  'pdf',
  'long-picture',
]);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** Those that are drawn by a page of the browser; all others are written from the document alone. */
export const drawnFormatSchema = exportFormatSchema.extract(['pdf', 'long-picture']);
export type DrawnFormat = z.infer<typeof drawnFormatSchema>;

/** Those that need no page. */
export const writtenFormatSchema = exportFormatSchema.exclude(['pdf', 'long-picture']);
export type WrittenFormat = z.infer<typeof writtenFormatSchema>;

/**
 * The blocks of a body that are meant, by their places in the root from 0; null for all of them.
 * Places outside the body are passed over.
 */
export const blockPlacesSchema = z.array(z.number().int().min(0)).min(1).max(50_000).nullable();
export type BlockPlaces = z.infer<typeof blockPlacesSchema>;

/** What became of one article of an export. */
export const exportReportSchema = z.object({
  articleId: articleIdSchema,
  title: z.string(),
  /** The file, or the folder, that was written; null when none was. */
  fileName: z.string().nullable(),
  error: appErrorSchema.nullable(),
  /** Pictures whose file is gone or damaged: the text is there without them. */
  missingImages: z.number().int(),
});
export type ExportReport = z.infer<typeof exportReportSchema>;

/** How the pictures of a copied article came along. */
export const copiedPicturesSchema = z.object({
  /** By WeChat's own address: they were uploaded before. */
  uploaded: z.number().int(),
  /** Inside the copied text; the website uploads them when it is pasted. */
  embedded: z.number().int(),
  /** Not at all: somebody has to add them on the website. */
  missing: z.number().int(),
});
export type CopiedPictures = z.infer<typeof copiedPicturesSchema>;

/** An article as it goes onto the clipboard for the website's editor. */
export const websiteCopySchema = z.object({
  html: z.string(),
  text: z.string(),
  pictures: copiedPicturesSchema,
});
export type WebsiteCopy = z.infer<typeof websiteCopySchema>;
