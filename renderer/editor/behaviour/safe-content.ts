import { LinkNode } from '@lexical/link';
import { $createTextNode, type LexicalEditor, mergeRegister, TabNode, TextNode } from 'lexical';
import { CardNode, ComponentNode, ImageNode, ReadMoreItemNode } from '../../../core/document/nodes';
import { keepAttributes } from '../../../core/document/nodes/component/markup';
import { assetHashSchema } from '../../../core/domain/ids';
import { parseTextColours } from '../../../core/wechat/colours';
import { isLinkUrl } from '../link/url';

/**
 * Keeps everything that comes into the body (typed, pasted, dropped) within what a document may hold:
 * links of safe schemes only, pictures only of stored assets, colours as the only styles, and no tab
 * nodes, which the document's schema does not know.
 */
export function registerSafeContent(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(LinkNode, (link) => {
      if (isLinkUrl(link.getURL())) return;
      for (const child of link.getChildren()) link.insertBefore(child);
      link.remove();
    }),
    editor.registerNodeTransform(ImageNode, (image) => {
      if (!assetHashSchema.safeParse(image.getHash()).success) image.remove();
      else if (image.getLink() !== '' && !isLinkUrl(image.getLink())) image.setLink('');
    }),
    editor.registerNodeTransform(CardNode, (card) => {
      if (card.getHash() === '' || assetHashSchema.safeParse(card.getHash()).success) return;
      card.setPicture({ hash: '', width: 1, height: 1 });
    }),
    editor.registerNodeTransform(ReadMoreItemNode, (item) => {
      if (item.getUrl() !== '' && !isLinkUrl(item.getUrl())) item.setUrl('');
    }),
    editor.registerNodeTransform(ComponentNode, (component) => {
      const properties = component.getProperties();
      const kept = keepAttributes(properties.kind, properties.attributes);
      if (Object.keys(kept).length < Object.keys(properties.attributes).length) {
        component.setProperties({ ...properties, attributes: kept });
      }
    }),
    editor.registerNodeTransform(TabNode, (tab) => {
      tab.replace($createTextNode('  ').setFormat(tab.getFormat()));
    }),
    editor.registerNodeTransform(TextNode, (text) => {
      const style = text.getStyle();
      if (style === '') return;
      const kept = colourStyle(style);
      if (kept !== style) text.setStyle(kept);
    }),
  );
}

/** The colours of a style, written in one way; all else is left out. */
function colourStyle(style: string): string {
  const { colour, ground } = parseTextColours(style);
  const parts = [colour && `color: ${colour};`, ground && `background-color: ${ground};`];
  return parts.filter(Boolean).join(' ');
}
