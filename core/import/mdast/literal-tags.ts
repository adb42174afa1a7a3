import type { Html, Nodes, Root } from 'mdast';

/** Tags that are HTML or SVG. Anything else in angle brackets is the writer's own words. */
const KNOWN = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br
   button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em
   embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html
   i iframe img input ins isindex kbd label legend li link listing main map mark marquee math menu menuitem meta
   meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre
   progress q rp rt rtc ruby s samp script search section select slot small source span strike strong style sub
   summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp
   mpvoice qqmusic mpvote animate circle clippath defs desc ellipse filter foreignobject g image line lineargradient marker mask path
   pattern polygon polyline radialgradient rect set stop switch symbol text textpath tspan use view`.split(
    /\s+/,
  ),
);

/**
 * Turns unknown tags back into words: `List<String>` in running text names a type, and a browser would
 * drop half of it.
 */
export function keepLiteralTags(root: Root): void {
  eachParent(root, (children) => {
    for (const [index, node] of children.entries()) {
      if (node.type === 'html' && isLiteral(node)) children[index] = asText(node, children);
    }
  });
}

function isLiteral(node: Html): boolean {
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])/.exec(node.value)?.[1];
  return name !== undefined && !name.includes('-') && !KNOWN.has(name.toLowerCase());
}

function asText(node: Html, siblings: readonly Nodes[]): Nodes {
  const text: Nodes = { type: 'text', value: node.value };
  const inline = siblings.some((sibling) => sibling.type === 'text');
  return inline ? text : { type: 'paragraph', children: [text] };
}

/** Visits the children of every node, outermost first. */
export function eachParent(node: Nodes, visit: (children: Nodes[], parent: Nodes) => void): void {
  if (!('children' in node)) return;
  visit(node.children, node);
  for (const child of node.children) eachParent(child, visit);
}
