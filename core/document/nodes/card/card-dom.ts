import { assetUrl } from '../../../domain/asset';
import type { CardProperties } from './schema';

/** The parts of a card on the page. */
export type CardDom = { picture: HTMLElement; name: HTMLElement; words: HTMLElement };

/**
 * Builds a card: its picture and its name, which cannot be typed into, and the part where Lexical
 * mounts the words.
 */
export function createCardDom(view: CardProperties, className: string): HTMLElement {
  const card = document.createElement('section');
  card.className = className;
  card.dataset['kind'] = view.kind;
  const picture = part('span', 'card-picture');
  const text = document.createElement('div');
  text.className = 'card-text';
  const words = document.createElement('p');
  words.className = 'card-words';
  text.append(part('span', 'card-name'), words);
  card.append(picture, text);
  showCardHead(card, view);
  return card;
}

/** Brings picture and name of a card up to date. */
export function showCardHead(dom: HTMLElement, view: CardProperties): void {
  const { picture, name } = readCardDom(dom);
  name.textContent = view.name;
  name.hidden = view.name === '';
  picture.hidden = view.kind === 'follow';
  picture.toggleAttribute('data-empty', view.hash === '');
  const shown = picture.querySelector('img');
  if (view.hash === '') shown?.remove();
  else {
    const img = shown ?? document.createElement('img');
    img.src = assetUrl(view.hash);
    img.alt = '';
    img.draggable = false;
    picture.append(img);
  }
}

/** Finds the parts of what {@link createCardDom} built. */
export function readCardDom(dom: HTMLElement): CardDom {
  const picture = dom.querySelector('.card-picture');
  const name = dom.querySelector('.card-name');
  const words = dom.querySelector('.card-words');
  if (
    !(picture instanceof HTMLElement) ||
    !(name instanceof HTMLElement) ||
    !(words instanceof HTMLElement)
  ) {
    throw new Error('not the DOM of a card');
  }
  return { picture, name, words };
}

function part(tag: 'span', className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.contentEditable = 'false';
  return element;
}
