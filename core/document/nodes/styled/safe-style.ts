/**
 * Properties that WeChat's API, its web editor and the phone all leave alone on foreign content.
 * Typefaces, positions, grids, animations and the forced `max-width` are not among them.
 */
const PROPERTIES = new Set(
  `align-items align-self background background-color border border-bottom border-bottom-color border-bottom-style
   border-bottom-width border-bottom-left-radius border-bottom-right-radius border-collapse border-color border-left
   border-left-color border-left-style border-left-width border-radius border-right border-right-color
   border-right-style border-right-width border-style border-top border-top-color border-top-left-radius
   border-top-right-radius border-top-style border-top-width border-width box-shadow color column-gap display flex
   flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap font-size font-style font-weight gap height
   justify-content letter-spacing line-height margin margin-bottom margin-left margin-right margin-top min-width
   opacity overflow overflow-x padding padding-bottom padding-left padding-right padding-top row-gap text-align
   text-decoration text-indent text-shadow transform vertical-align width word-break writing-mode`.split(
    /\s+/,
  ),
);

/** A value that can neither load nor run nor end its attribute. */
const SAFE_VALUE = /^[\w\s.,%#()+/-]{1,200}$/;
const NEVER = /url|image|expression|calc|var\(|env\(|script|attr\(|element\(|paint\(|import/i;

/**
 * Keeps of an inline style what survives WeChat and cannot do harm, in one form: small letters for
 * names, no `!important`, a later declaration of the same name in place of an earlier one.
 */
export function safeStyle(style: string): string {
  const kept = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      // A picture in the ground goes, its colour stays.
      .replace(/^(?:url\([^()]*\))(?=\s)|(?<=\s)url\([^()]*\)/i, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (PROPERTIES.has(name) && isKept(name, value)) kept.set(name, value);
  }
  return [...kept].map(([name, value]) => `${name}:${value}`).join(';');
}

function isKept(name: string, value: string): boolean {
  if (!SAFE_VALUE.test(value) || NEVER.test(value)) return false;
  if (name === 'display') return !/grid/i.test(value);
  // Both are read as the words' own side; iOS disagrees (Tencent's structure rule `text-align`).
  if (name === 'text-align') return !/start|end/i.test(value);
  return true;
}

/** The same for a picture, whose size is the page's business but for its width. */
export function safePictureStyle(style: string): string {
  return safeStyle(style)
    .split(';')
    .filter((declaration) => declaration !== '' && !/^(?:height|overflow)/.test(declaration))
    .join(';');
}
