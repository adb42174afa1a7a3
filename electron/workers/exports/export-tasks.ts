import { z } from 'zod';
import { type AssetMime, assetMimeSchema } from '../../../core/domain/asset';
import type { ArticleMeta } from '../../../core/domain/article';
import { type WrittenFormat, writtenFormatSchema } from '../../../core/domain/export';
import type { DocumentJson } from '../../../core/document/schema';
import type { ExternalLinks } from '../../../core/wechat/links';
import type { Theme } from '../../../core/wechat/themes';
import type { TaskRunner, TaskSchemas } from '../tasks';

/** An article with all that its look depends on. */
export type ExportedArticle = { meta: ArticleMeta; document: DocumentJson; theme: Theme };

/** A picture that goes into a file. */
export type ExportedPicture = { hash: string; mime: AssetMime; bytes: Uint8Array };

/** A file that came of an article; `path` is seen from the article's own folder, with `/`. */
export type ExportedFile = { path: string; bytes: Uint8Array };

/** The tasks of the export worker. All need nothing but their input. */
export type ExportTasks = {
  /** Writes an article as files, the article itself first. `name` is that of the file, without extension. */
  write: {
    input: {
      article: ExportedArticle;
      format: WrittenFormat;
      name: string;
      pictures: ExportedPicture[];
    };
    output: ExportedFile[];
  };
  /**
   * Renders an article as a page of the browser; `addresses` of its pictures by their hashes. `still`:
   * for a picture, where nothing can be swiped.
   */
  page: {
    input: { article: ExportedArticle; addresses: Record<string, string>; still: boolean };
    output: string;
  };
  /** Makes the text of a PDF that Chromium drew what was written, so that it can be found and copied. */
  readable: { input: Uint8Array; output: Uint8Array };
  /**
   * Joins pictures of a page, from top to bottom, to one long picture; to several where one would be
   * higher than programs can show.
   */
  join: { input: { strips: Uint8Array[]; name: string }; output: ExportedFile[] };
  /** Renders an article for the clipboard; `addresses` of its pictures by their hashes. */
  clipboard: {
    input: {
      article: ExportedArticle;
      addresses: Record<string, string>;
      externalLinks: ExternalLinks;
    };
    output: { html: string; text: string };
  };
};

/** The export worker as the rest of main sees it. */
export type ExportRunner = TaskRunner<ExportTasks>;

const bytes = z.instanceof(Uint8Array);
const files = z.array(z.object({ path: z.string(), bytes })).min(1);
const addresses = z.record(z.string(), z.string());
// Both sides of a thread are this application: main has parsed the article that it hands over.
const article = z.custom<ExportedArticle>((value) => typeof value === 'object');

/** The schemas of {@link ExportTasks}. */
export const exportTasks: TaskSchemas<ExportTasks> = {
  write: {
    input: z.object({
      article,
      format: writtenFormatSchema,
      name: z.string(),
      pictures: z.array(z.object({ hash: z.string(), mime: assetMimeSchema, bytes })),
    }),
    output: files,
  },
  page: { input: z.object({ article, addresses, still: z.boolean() }), output: z.string() },
  readable: { input: bytes, output: bytes },
  join: {
    input: z.object({ strips: z.array(bytes).min(1), name: z.string() }),
    output: files,
  },
  clipboard: {
    input: z.object({ article, addresses, externalLinks: z.enum(['notes', 'keep']) }),
    output: z.object({ html: z.string(), text: z.string() }),
  },
};
