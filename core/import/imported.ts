import type {
  BlockJson,
  CalloutJson,
  CardJson,
  DocumentJson,
  GalleryJson,
  ImageJson,
  InlineJson,
  StyledJson,
  TableJson,
} from '../document/schema';
import { type CalloutOf, isCalloutTitle } from '../document/nodes/callout/schema';
import type { TableOf } from '../document/nodes/table/schema';
import { documentWith, image, lostImage, paragraph, styled } from '../document/build';
import { isRemote, shortAddress } from '../document/nodes/lost-image/build';
import { readParts } from '../document/nodes/styled/parts';
import { mapPictures } from '../document/nodes/styled/parts-walk';

/**
 * A picture that a text names and that has not been taken in yet. Importing is done in two steps,
 * since reading files is not for pure code: first blocks with pending pictures, then
 * {@link finishImport} with what became of each.
 */
export interface PendingImage {
  readonly type: 'pending-image';
  /** The address as the text gives it: a relative path or a `data:` address. */
  readonly reference: string;
  readonly alt: string;
  readonly caption: InlineJson[];
  /** How it is shown, where that is not the usual. */
  readonly layout?: Partial<Pick<ImageJson, 'widthPercent' | 'link' | 'format'>>;
}

/** A gallery some of whose pictures have not been taken in yet. */
export interface PendingGallery {
  readonly type: 'pending-gallery';
  /** The gallery without its pictures. */
  readonly gallery: GalleryJson;
  readonly pictures: (ImageJson | PendingImage)[];
}

/** A card whose picture has not been taken in yet. */
export interface PendingCard {
  readonly type: 'pending-card';
  readonly card: CardJson;
  readonly picture: PendingImage;
}

/** A table whose cells may hold pending pictures. */
export type ImportedTable = TableOf<ImportedBlock>;

/** A callout whose blocks may hold pending pictures. */
export type ImportedCallout = CalloutOf<ImportedBlock>;

/** A block on its way into a document. */
export type ImportedBlock =
  | Exclude<BlockJson, TableJson | CalloutJson>
  | ImportedTable
  | ImportedCallout
  | PendingImage
  | PendingGallery
  | PendingCard;

/** What a file says about its article beside the body. Empty strings when it says nothing. */
export interface ImportedMeta {
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  /** Reference of the cover picture. */
  readonly cover: string;
}

/** A text that was read, before its pictures are there. Plain data: it may cross between threads. */
export interface ImportedArticle {
  readonly meta: ImportedMeta;
  readonly blocks: ImportedBlock[];
  /** Distinct references of pending pictures in the body, in order. */
  readonly images: string[];
  /** Pictures on the network, which are never loaded: their addresses stand in the text. */
  readonly remoteImages: string[];
}

/** A picture of the store, as far as a document names it. */
export interface ResolvedImage {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** A finished import. */
export interface FinishedImport {
  readonly document: DocumentJson;
  /** How many pictures stand in the document. */
  readonly images: number;
  /** References of pictures that are missing, each once; the document has their places. */
  readonly missing: string[];
}

/** Puts pictures in their places. The place of one that is not there stays, so nothing is lost. */
export function finishImport(
  imported: Pick<ImportedArticle, 'blocks' | 'remoteImages'>,
  resolve: (reference: string) => ResolvedImage | null,
): FinishedImport {
  const missing = new Set(imported.remoteImages);
  let images = 0;
  const find = (reference: string): ResolvedImage | null => {
    // What lies on the network is not at hand, whoever asks.
    const picture = isRemote(reference) ? null : resolve(reference);
    if (picture) images += 1;
    else missing.add(reference);
    return picture;
  };
  const finish = (block: ImportedBlock): BlockJson[] => {
    if (block.type === 'table') return [finishTable(block, finish)];
    if (block.type === 'styled') return [finishStyled(block)];
    if (block.type === 'pending-gallery') {
      const parts = block.pictures.flatMap(finish);
      const children = parts.filter((part) => part.type === 'image');
      const others = parts.filter((part) => part.type !== 'image');
      return children.length > 0 ? [{ ...block.gallery, children }, ...others] : others;
    }
    if (block.type === 'pending-card') {
      const [found, ...others] = finish(block.picture);
      if (found?.type !== 'image') return [block.card, ...(found ? [found] : []), ...others];
      const { hash, width, height } = found;
      return [{ ...block.card, hash, width, height }];
    }
    if (block.type === 'callout') return [finishCallout(block, finish)];
    if (block.type !== 'pending-image') return [block];
    const picture = find(block.reference);
    if (picture) return [image(picture, block.alt, block.caption, block.layout)];
    const place = lostImage(block.reference, block.alt);
    return block.caption.length > 0 ? [place, paragraph(block.caption)] : [place];
  };
  const finishStyled = (block: StyledJson): StyledJson =>
    styled(
      mapPictures(readParts(block.content), (picture) => {
        if (picture.hash !== null || picture.address === '') return picture;
        const found = find(picture.address);
        if (!found) return { ...picture, address: shortAddress(picture.address) };
        const { hash, width, height } = found;
        return { ...picture, hash, width, height, address: '' };
      }),
    );
  const document = documentWith(imported.blocks.flatMap(finish));
  return { document, images, missing: [...missing].map(shortAddress) };
}

function finishTable(
  block: ImportedTable,
  finish: (child: ImportedBlock) => BlockJson[],
): TableJson {
  return {
    ...block,
    children: block.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({ ...cell, children: cell.children.flatMap(finish) })),
    })),
  };
}

function finishCallout(
  block: ImportedCallout,
  finish: (child: ImportedBlock) => BlockJson[],
): CalloutJson {
  const children = block.children.flatMap((child): CalloutJson['children'] =>
    isCalloutTitle(child) ? [child] : finish(child),
  );
  return { ...block, children };
}
