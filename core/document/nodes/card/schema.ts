import { z } from 'zod';
import { element } from '../../element-schema';
import { inlines } from '../../inline-schema';

/** What a card is for: asking to follow, introducing the author, showing a QR code. */
export const CARD_KINDS = ['follow', 'author', 'qr'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** Longest name on a card. */
export const CARD_NAME_LENGTH = 40;

/** The picture of a card: an author's face, a QR code. An empty hash is no picture. */
export const cardPictureShape = {
  hash: z
    .string()
    .regex(/^(?:[0-9a-f]{64})?$/)
    .catch(''),
  /** Pixels of the stored picture. */
  width: z.number().int().min(1).catch(1),
  height: z.number().int().min(1).catch(1),
};

/** A card at the beginning or the end of an article. Its children are its words. */
export const cardSchema = z.object({
  type: z.literal('card'),
  ...element,
  kind: z.enum(CARD_KINDS),
  ...cardPictureShape,
  /** The author's name, or a title; may be empty. */
  name: z.string().catch(''),
  children: inlines,
});
export type CardJson = z.output<typeof cardSchema>;
/** What a card has beside its words. */
export type CardProperties = Pick<CardJson, 'kind' | 'hash' | 'width' | 'height' | 'name'>;
