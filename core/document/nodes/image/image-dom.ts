import type { DOMExportOutput } from 'lexical';
import { ownElement } from '../../own-data-dom';
import { assetHashSchema } from '../../../domain/ids';

/** What the page needs to show a picture. */
export type ImageView = {
  hash: string;
  src: string;
  alt: string;
  width: number;
  height: number;
  widthPercent: number;
  link: string;
  /** On which side it stands. */
  format: string;
};

/**
 * Builds `<figure><div><img></div><figcaption/></figure>`. The picture sits in a part that cannot be
 * typed into; the caption is where Lexical mounts the children.
 */
export function createImageDom(view: ImageView, className: unknown): HTMLElement {
  const figure = document.createElement('figure');
  if (typeof className === 'string') figure.className = className;
  const frame = document.createElement('div');
  frame.contentEditable = 'false';
  frame.append(imgElement(view));
  figure.append(frame, document.createElement('figcaption'));
  showImage(figure, view);
  return figure;
}

/** Brings what {@link createImageDom} built up to date. */
export function showImage(figure: HTMLElement, view: ImageView): void {
  const { img } = readImageDom(figure);
  img.alt = view.alt;
  img.width = view.width;
  img.height = view.height;
  img.style.width = view.widthPercent < 100 ? `${view.widthPercent}%` : '';
  figure.toggleAttribute('data-linked', view.link !== '');
}

/** Finds the parts of what {@link createImageDom} built. */
export function readImageDom(figure: HTMLElement): {
  img: HTMLImageElement;
  caption: HTMLElement;
} {
  const img = figure.querySelector('img');
  const caption = figure.lastElementChild;
  if (!img || !(caption instanceof HTMLElement)) throw new Error('not the DOM of an image node');
  return { img, caption };
}

/** The HTML that is put on the clipboard; its children go into the caption. */
export function exportImageDom(view: ImageView): DOMExportOutput {
  const { src: _src, ...properties } = view;
  const figure = ownElement('figure', { type: 'image', ...properties });
  figure.append(imgElement(view));
  const caption = document.createElement('figcaption');
  figure.append(caption);
  return { element: figure, append: (child) => caption.append(child) };
}

/**
 * Reads a picture that this application put on the clipboard: an `img`, or a `figure` with one, that
 * carries the hash of an asset. Any other picture is answered with null; its bytes are not ours.
 */
export function imageFromDom(
  element: HTMLElement,
): Pick<ImageView, 'hash' | 'alt' | 'width' | 'height'> | null {
  const img = element instanceof HTMLImageElement ? element : element.querySelector('img');
  const hash = assetHashSchema.safeParse(img?.dataset['assetHash']);
  if (!img || !hash.success) return null;
  const width = Number(img.getAttribute('width'));
  const height = Number(img.getAttribute('height'));
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) return null;
  return { hash: hash.data, alt: img.alt, width, height };
}

function imgElement(view: ImageView): HTMLImageElement {
  const img = document.createElement('img');
  img.src = view.src;
  img.alt = view.alt;
  img.width = view.width;
  img.height = view.height;
  img.draggable = false;
  img.dataset['assetHash'] = view.hash;
  return img;
}
