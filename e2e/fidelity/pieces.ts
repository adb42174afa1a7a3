import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * Everything that HTML says, in order: elements, attributes, declarations and words, one line each.
 * What WeChat rewrites without a loss is written alike: the wrappers of its editor, `src` of pictures,
 * `http`, the size at the end of a picture's address.
 */
export function piecesOf(html: string): string[] {
  const pieces: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const last = pieces.at(-1);
      // The wrapper of a leaf may end between two words.
      if (last?.startsWith('"')) pieces[pieces.length - 1] = last + node.value;
      else pieces.push(`"${node.value}`);
    }
    if (!('tagName' in node)) return;
    const attributes = node.attrs.filter(({ name }) => name !== 'nodeleaf');
    const isLeaf =
      node.tagName === 'span' && attributes.length === 1 && attributes[0]?.name === 'leaf';
    if (!isLeaf) {
      pieces.push(`<${node.tagName}`);
      for (const { name, value } of attributes) pieces.push(...attributePieces(name, value));
    }
    node.childNodes.forEach(visit);
    if (!isLeaf) pieces.push(`</${node.tagName}`);
  };
  parseFragment(html).childNodes.forEach(visit);
  return pieces;
}

function attributePieces(name: string, value: string): string[] {
  if (name === 'style') {
    return value
      .split(';')
      .map((declaration) => declaration.trim())
      .filter((declaration) => declaration !== '')
      .map((declaration) => `style ${declaration}`);
  }
  if (name === 'src' || name === 'data-src') {
    return [`src ${value.replace(/^http:/, 'https:').replace(/\/(?:0|640)\?.*$/, '/')}`];
  }
  return [`${name}=${value}`];
}
