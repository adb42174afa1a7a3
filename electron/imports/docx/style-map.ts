/**
 * How styles of Word and WPS become HTML, beside the converter's own rules for headings and lists. Word
 * names its own styles in English whatever its language; templates made by hand have Chinese names.
 */
export const STYLE_MAP: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='heading ${level}'] => h${level}:fresh`,
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
    `p[style-name='标题${level}'] => h${level}:fresh`,
  ]),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='引用'] => blockquote > p:fresh",
  "p[style-name='明显引用'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='HTML 预设格式'] => pre:separator('\\n')",
  "p[style-name='Source Code'] => pre:separator('\\n')",
  'u => u',
  'strike => s',
  'highlight => mark',
];
