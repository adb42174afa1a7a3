import { z } from 'zod';
import type { CheckTask } from '../../../core/checks/check-task';
import type { ArticleMeta } from '../../../core/domain/article';
import { articleMetaSchema } from '../../../core/domain/article';
import { type AssetHash, assetHashSchema } from '../../../core/domain/ids';
import { type Finding, findingSchema } from '../../../core/domain/finding';
import type { DocumentJson } from '../../../core/document/schema';
import { documentSchema } from '../../../core/document/schema';
import type { ImportedArticle } from '../../../core/import/imported';
import type { ArticleLook, RenderedDocument } from '../../../core/wechat/render';
import type { FileKind } from '../../imports/file-kinds';
import type { ReadFile } from '../../imports/read-file';
import type { TaskRunner, TaskSchemas } from '../tasks';

/** What lists and search need of a document. */
export type Projection = {
  meta: ArticleMeta;
  excerpt: string;
  characters: number;
  images: number;
  /** The first picture of the body, or null. */
  firstPicture: AssetHash | null;
  /** Pieces of text for the search index: what names the piece, and its words. */
  parts: { digest: string; grams: string }[];
};

/** A part of an update log: what came after `from` (0: from the beginning) up to and with `to`. */
export type LogSlice = { id: string; from: number; to: number; updates: Uint8Array[] };

/** The tasks of the document worker. All but `project` need nothing but their input. */
export type DocumentTasks = {
  /** Merges updates into one. Throws `document-unreadable`. */
  merge: { input: Uint8Array[]; output: Uint8Array };
  /** Merges updates into one and makes sure that the result is the same document. */
  compact: { input: Uint8Array[]; output: Uint8Array };
  /** Says whether bytes are one whole Yjs update. */
  check: { input: Uint8Array; output: boolean };
  /** Projects a document; `null` when the worker lacks what came before the slice: send all. */
  project: { input: LogSlice; output: Projection | null };
  /** Reads a document. With `salvage`, updates that cannot be read are left out and counted. */
  read: {
    input: { updates: Uint8Array[]; salvage: boolean };
    output: { meta: ArticleMeta; document: DocumentJson; skipped: number };
  };
  /** Makes the update that sets keys of the `meta` map; null when nothing differs. */
  change: {
    input: { updates: Uint8Array[]; patch: Partial<ArticleMeta> };
    output: Uint8Array | null;
  };
  /** The pre-flight check of an article; see `core/checks`. */
  checkArticle: { input: CheckTask; output: Finding[] };
  /** Renders an article for WeChat; see `renderDocument`. */
  render: { input: { document: DocumentJson; look: ArticleLook }; output: RenderedDocument };
  /** Reads the bytes of a file that is imported. Throws what `readFileBytes` throws. */
  readFile: { input: { kind: FileKind; bytes: Uint8Array }; output: ReadFile };
  /** Makes the first update of a document. */
  create: { input: { meta: Partial<ArticleMeta>; document: DocumentJson }; output: Uint8Array };
};

/** The document worker as the rest of main sees it. */
export type DocumentRunner = TaskRunner<DocumentTasks>;

const bytes = z.instanceof(Uint8Array);
const patch = z.custom<Partial<ArticleMeta>>((value) => typeof value === 'object');
// Both sides of a thread are this application: the worker has parsed the document that it answers.
const parsedImport = z.custom<ImportedArticle>((value) => typeof value === 'object');
const parsedTask = z.custom<CheckTask>((value) => typeof value === 'object');
const parsedLook = z.custom<ArticleLook>((value) => typeof value === 'object');
const parsedDocument = z.custom<DocumentJson>((value) => typeof value === 'object');

/** The schemas of {@link DocumentTasks}. */
export const documentTasks: TaskSchemas<DocumentTasks> = {
  merge: { input: z.array(bytes).min(1), output: bytes },
  compact: { input: z.array(bytes).min(1), output: bytes },
  check: { input: bytes, output: z.boolean() },
  project: {
    input: z.object({ id: z.string(), from: z.number(), to: z.number(), updates: z.array(bytes) }),
    output: z
      .object({
        meta: articleMetaSchema,
        excerpt: z.string(),
        characters: z.number().int(),
        images: z.number().int(),
        firstPicture: assetHashSchema.nullable(),
        parts: z.array(z.object({ digest: z.string(), grams: z.string() })),
      })
      .nullable(),
  },
  read: {
    input: z.object({ updates: z.array(bytes), salvage: z.boolean() }),
    output: z.object({
      meta: articleMetaSchema,
      document: parsedDocument,
      skipped: z.number().int(),
    }),
  },
  change: { input: z.object({ updates: z.array(bytes), patch }), output: bytes.nullable() },
  checkArticle: { input: parsedTask, output: z.array(findingSchema) },
  render: {
    input: z.object({ document: parsedDocument, look: parsedLook }),
    output: z.object({
      html: z.string(),
      blocks: z.array(z.string()),
      notes: z.string(),
      images: z.array(z.string()),
    }),
  },
  readFile: {
    input: z.object({ kind: z.enum(['markdown', 'word', 'html', 'text']), bytes }),
    output: z.object({
      article: parsedImport,
      pictures: z.array(z.object({ reference: z.string(), bytes })),
      structure: z.array(findingSchema),
    }),
  },
  create: { input: z.object({ meta: patch, document: documentSchema }), output: bytes },
};
