import { image, list, listItem, paragraph, quote, text } from '../../../core/document/build';
import type { Asset } from '../../../core/domain/asset';
import type { BlockJson, InlineJson, ListJson } from '../../../core/document/schema';
import { TEXT_FORMAT } from '../../../core/document/schema';

/** The pictures of the samples, by the name of their file in the samples folder. */
export const samplePictures = ['tea-hills', 'tea-cup', 'writing-desk', 'river-town'] as const;
export type SamplePicture = (typeof samplePictures)[number];

/** The pictures after they were taken in. */
export type TakenPictures = Record<SamplePicture, Asset>;

/** An article of the sample workspace. Its words are content, not interface. */
export type Sample = {
  title: string;
  author: string;
  digest: string;
  cover: SamplePicture;
  body: (pictures: TakenPictures) => BlockJson[];
};

/** The one accent of the samples: cinnabar. */
const ACCENT = 'color: #b93c28;';

export const bold = (words: string): InlineJson => text(words, TEXT_FORMAT.bold);
export const accent = (words: string): InlineJson => text(words, TEXT_FORMAT.bold, ACCENT);

/** A paragraph of plain words and other inlines. */
export function p(...parts: (string | InlineJson)[]): BlockJson {
  return paragraph(parts.map((part) => (typeof part === 'string' ? text(part) : part)));
}

export const saying = (words: string): BlockJson => quote([text(words)]);

/** A list with one line for each item. */
export function items(kind: 'bullet' | 'number', ...lines: InlineJson[][]): ListJson {
  const children = lines.map((line, index) => listItem(line, { value: index + 1, depth: 0 }));
  return { ...list(kind), children };
}

/** A picture with what it shows and what stands below it. */
export function figure(asset: Asset, alt: string, caption: string): BlockJson {
  return image(asset, alt, [text(caption)]);
}
