/**
 * Rules for an article on paper or in a picture, where nobody can swipe: what scrolls sideways is laid
 * out whole instead of being cut off at the edge.
 * @param body selects the element that holds the body
 */
export function stillLook(body: string): string {
  const scrolls = '[style*="overflow-x:auto"]';
  const strip = `section${scrolls}[style*="white-space:nowrap"]`;
  return [
    `${body} ${scrolls}{overflow:visible!important}`,
    // Long lines of code go on below.
    `${body} p${scrolls}{white-space:normal!important;text-align:left;overflow-wrap:anywhere!important}`,
    // The pictures of a strip stand below each other; nothing is said of swiping.
    `${body} ${strip}{white-space:normal!important}`,
    `${body} ${strip}>section{margin:0 2% 8px 0!important}`,
    `${body} ${strip}+p{display:none}`,
    // A table of many columns has narrow ones.
    `${body} ${scrolls}>table{min-width:0!important}`,
    `${body} ${scrolls}>table[style*="min-width"] :is(td,th){padding:4px!important;font-size:12px!important;overflow-wrap:anywhere!important}`,
    `${body} ${scrolls}>svg{height:auto!important}`,
  ].join('\n');
}
