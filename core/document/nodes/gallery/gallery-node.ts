import { $create, ElementNode, enumValue, nodeSchema, withField } from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  SerializedElementNode,
  SerializedPartial,
} from 'lexical';
import { classOf, ownElement } from '../../own-data-dom';
import { $isImageNode, type ImageNode } from '../image/image-node';
import { GALLERY_LAYOUTS, type GalleryLayout } from './schema';

export type SerializedGalleryNode = SerializedElementNode & { layout: GalleryLayout };

const json = nodeSchema<GalleryNode>()({
  layout: withField(enumValue(GALLERY_LAYOUTS), { field: '__layout' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface GalleryNode {
  exportJSON(compact?: false): SerializedGalleryNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedGalleryNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedGalleryNode>): this;
}

/** Pictures in rows or in a strip. Its children are {@link ImageNode}s, so captions merge as elsewhere. */
export class GalleryNode extends ElementNode {
  __layout: GalleryLayout = 'two';

  override $config() {
    return this.config('gallery', { extends: ElementNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__layout = previous.__layout;
  }

  getLayout(): GalleryLayout {
    return this.getLatest().__layout;
  }

  setLayout(layout: GalleryLayout): this {
    const writable = this.getWritable();
    writable.__layout = layout;
    return writable;
  }

  /** The pictures, in order. */
  getImages(): ImageNode[] {
    return this.getChildren().filter($isImageNode);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const section = document.createElement('section');
    section.className = classOf(config, 'gallery');
    section.dataset['layout'] = this.__layout;
    return section;
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    dom.dataset['layout'] = this.__layout;
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return { element: ownElement('section', { type: 'gallery', layout: this.__layout }) };
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

/** Makes a gallery of pictures; call it inside an update. */
export function $createGalleryNode(layout: GalleryLayout, images: ImageNode[] = []): GalleryNode {
  return $create(GalleryNode)
    .setLayout(layout)
    .append(...images);
}

/** Tells a gallery from other nodes. */
export function $isGalleryNode(node: LexicalNode | null | undefined): node is GalleryNode {
  return node instanceof GalleryNode;
}
