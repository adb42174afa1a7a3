import fc from 'fast-check';
import { isElement, type Parent } from '../tree';

/** What a browser would run or load from elsewhere, if it read the tree. */
export function harmIn(parent: Parent): string[] {
  return parent.childNodes
    .filter(isElement)
    .flatMap((element) => [
      ...(/^(script|style|iframe|object|embed)$/.test(element.tagName) ? [element.tagName] : []),
      ...element.attrs
        .filter(
          ({ name, value }) => name.startsWith('on') || /^\s*(javascript|https?):/i.test(value),
        )
        .map(({ name }) => name),
      ...harmIn(element),
    ]);
}

/** HTML put together from pieces that parsers find hard. */
export const pieces = fc
  .array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<b>',
      '</b>',
      '<svg>',
      '</svg>',

      '<script>',
      '</script>',
      '<style>',
      '<title>',
      '<img src=x onerror=alert(1)>',
      '<a href=javascript:1>',

      '<math>',
      '<mtext>',
      '<template>',
      '</template>',
      '<select>',
      '<foreignObject>',
      '<iframe>',

      '<p style="position:fixed" id=a onclick=b>',
      '<a b="c',
      '"',
      '>',
      '<!--',
      '-->',
      '<section nodeleaf>',
      '<span leaf>',
      '</span>',
      '<ul>',
      '<li>',
      '</ul>',
      '<pre>\n',
      '<br>',
      '\n ',
      '<figure>',
      '<p style="color:red;padding:1px">',
      '文字',
      '&lt;',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
