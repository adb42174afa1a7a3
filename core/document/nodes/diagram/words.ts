/** As many characters as WeChat's editor takes for a description. */
const LONGEST = 120;
/** What is written on the drawing: in quotes or brackets, between bars, behind a colon, as a title. */
const WORDS =
  /"([^"\n]+)"|\|([^|\n]+)\||[[({>]+([^[\](){}<>"|\n]+)[\])}]+|^\s*(?:title|accTitle:?|section)\s+(.+)$|:\s*([^:;\n{}]+)$/gm;

/** The words on a diagram, for those who cannot see it: each once, in the order of its source. */
export function diagramWords(source: string): string {
  const prose = source
    .replace(/^\s*%%.*$/gm, '')
    .replace(/^\s*(?:style|classDef|class)\s.*$/gm, '');
  const words = new Set<string>();
  for (const match of prose.matchAll(WORDS)) {
    const found = match.slice(1).find((group) => group !== undefined) ?? '';
    const said = found.replace(/<br\s*\/?>/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(said)) words.add(said);
  }
  return [...[...words].join('、')].slice(0, LONGEST).join('');
}
