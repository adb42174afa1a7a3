import { z } from 'zod';
import {
  blockPlacesSchema,
  exportFormatSchema,
  exportReportSchema,
  websiteCopySchema,
} from '../../domain/export';
import { foundRuleSchema } from '../../domain/finding';
import { accountIdSchema, articleIdSchema } from '../../domain/ids';
import { themeRecipeSchema } from '../../wechat/themes/recipe';
import { appErrorSchema } from '../errors';
import { call, nothing } from './call';

/** What happened to one file of an import. */
export const importReportSchema = z.object({
  fileName: z.string(),
  articleId: articleIdSchema.nullable(),
  error: appErrorSchema.nullable(),
  /** Pictures that came in, and those that could not (with the name in the text). */
  images: z.number().int(),
  missingImages: z.array(z.string()),
  /** What Tencent's structure rules say of the file itself, if it is HTML. */
  structure: z.array(foundRuleSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** A theme out of a file, or why not. */
export const themeFileSchema = z.object({
  fileName: z.string(),
  theme: z.object({ name: z.string(), recipe: themeRecipeSchema }).nullable(),
  error: appErrorSchema.nullable(),
});
export type ThemeFile = z.infer<typeof themeFileSchema>;

/** Calls about what comes in from files and goes out into them. */
export const fileCalls = {
  /** Asks for files (Word, Markdown, web page, text) with the system's dialog and imports each as a new article. */
  'imports.choose': call(nothing, z.array(importReportSchema)),
  /** Imports the files that the application was started or called with; see `imports.waiting`. */
  'imports.openWaiting': call(nothing, z.array(importReportSchema)),
  'imports.cancel': call(nothing, nothing),

  /**
   * Asks for a folder and writes articles into it, each as a file of its own or, as Markdown, a
   * folder; none when the person cancels. `blocks` counts for a single article.
   */
  'exports.run': call(
    z.object({
      articleIds: z.array(articleIdSchema).min(1).max(1000),
      blocks: blockPlacesSchema,
      format: exportFormatSchema,
    }),
    z.array(exportReportSchema),
  ),
  'exports.cancel': call(nothing, nothing),
  /** Shows the first file of the last export in the system's own window for files. */
  'exports.showInFolder': call(nothing, nothing),
  /** An article as the editor of mp.weixin.qq.com takes it from the clipboard; the page puts it there. */
  'exports.copyForWebsite': call(
    z.object({
      articleId: articleIdSchema,
      blocks: blockPlacesSchema,
      /** Whose uploaded pictures may be named, and whose links are kept; null for those of any account. */
      accountId: accountIdSchema.nullable(),
    }),
    websiteCopySchema,
  ),

  /** Asks where to write a theme and writes it; false when the person cancels. */
  'themes.saveFile': call(
    z.object({ name: z.string().trim().min(1).max(40), recipe: themeRecipeSchema }),
    z.object({ saved: z.boolean() }),
  ),
  /** Asks for theme files and reads them; none when the person cancels. */
  'themes.openFiles': call(nothing, z.array(themeFileSchema)),
} as const;
