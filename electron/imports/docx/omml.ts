import { type DefaultTreeAdapterMap, defaultTreeAdapter, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** A formula with an element that has no TeX here; its words are kept as text. */
class Unknown extends Error {}

/**
 * A formula of Word's (ECMA-376 part 1, 22.1: OMML) as TeX: fractions, scripts, roots, sums and
 * integrals, brackets, matrices, functions, limits, accents and bars.
 * @param inner what stands in its `m:oMath`
 * @returns null if it is empty or holds what has no counterpart
 */
export function ommlToTex(inner: string): string | null {
  // No element of it is one of HTML's, so the parser of HTML reads it; it only knows no empty elements.
  const source = inner.replace(/<([\w:]+)((?:\s[^<>]*?)?)\/>/g, '<$1$2></$1>');
  try {
    const tex = all(parseFragment(source).childNodes).replace(/\s+/g, ' ').trim();
    return tex === '' ? null : tex;
  } catch (error) {
    if (error instanceof Unknown || error instanceof RangeError) return null;
    throw error;
  }
}

function all(nodes: readonly Node[]): string {
  return nodes.map((node) => (defaultTreeAdapter.isElementNode(node) ? one(node) : '')).join('');
}

function one(element: Element): string {
  const arg = (name: string) => all(child(element, name)?.childNodes ?? []);
  const group = (name: string) => `{${arg(name)}}`;
  switch (element.tagName) {
    case 'm:r':
      return runOf(element);
    case 'm:f':
      return value(element, 'type') === 'noBar'
        ? `{${arg('num')}\\atop ${arg('den')}}`
        : `\\frac${group('num')}${group('den')}`;
    case 'm:ssup':
      return `${group('e')}^${group('sup')}`;
    case 'm:ssub':
      return `${group('e')}_${group('sub')}`;
    case 'm:ssubsup':
      return `${group('e')}_${group('sub')}^${group('sup')}`;
    case 'm:spre':
      return `{}_${group('sub')}^${group('sup')}${group('e')}`;
    case 'm:rad':
      return arg('deg') === '' ? `\\sqrt${group('e')}` : `\\sqrt[${arg('deg')}]${group('e')}`;
    case 'm:nary':
      return naryOf(element, arg);
    case 'm:d':
      return delimitedOf(element);
    case 'm:m':
      return `\\begin{matrix}${rowsOf(element, 'm:mr').join(' \\\\ ')}\\end{matrix}`;
    case 'm:eqarr':
      return `\\begin{aligned}${children(element, 'm:e')
        .map((line) => all(line.childNodes))
        .join(' \\\\ ')}\\end{aligned}`;
    case 'm:func':
      return `${functionName(arg('fName'))}${group('e')}`;
    case 'm:limlow':
      return `${limited(arg('e'))}_${group('lim')}`;
    case 'm:limupp':
      return `${limited(arg('e'))}^${group('lim')}`;
    case 'm:acc':
      return `${ACCENTS[value(element, 'chr') ?? '\u0302'] ?? '\\hat'}${group('e')}`;
    case 'm:bar':
      return `${value(element, 'pos') === 'top' ? '\\overline' : '\\underline'}${group('e')}`;
    case 'm:groupchr':
      return `${value(element, 'pos') === 'top' ? '\\overbrace' : '\\underbrace'}${group('e')}`;
    case 'm:box':
    case 'm:borderbox':
    case 'm:phant':
    case 'm:e':
      return element.tagName === 'm:e' ? all(element.childNodes) : group('e');
    default:
      if (element.tagName.endsWith('pr') || !element.tagName.startsWith('m:')) return '';
      throw new Unknown(element.tagName);
  }
}

const ACCENTS: Readonly<Record<string, string>> = {
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\overline',
  '\u0307': '\\dot',
  '\u0308': '\\ddot',
  '\u20d7': '\\vec',
};

/** Signs with a name in TeX that behaves as they do; all others are written as they are. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\backslash ',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '^': '\\hat{}',
  '~': '\\sim ',
  '\u2061': '',
  '\u200b': '',
  '\u00a0': '~',
  '∞': '\\infty ',
  '±': '\\pm ',
  '×': '\\times ',
  '÷': '\\div ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '≈': '\\approx ',
  '→': '\\to ',
  '∂': '\\partial ',
  '∇': '\\nabla ',
  '∑': '\\sum ',
  '∏': '\\prod ',
  '∫': '\\int ',
  '∬': '\\iint ',
  '∭': '\\iiint ',
  '∮': '\\oint ',
  '⋃': '\\bigcup ',
  '⋂': '\\bigcap ',
};

function texOf(words: string): string {
  return [...words].map((sign) => SIGNS[sign] ?? sign).join('');
}

function runOf(run: Element): string {
  const words = children(run, 'm:t').map(wordsOf).join('');
  const properties = child(run, 'rPr');
  const plain = properties && child(properties, 'nor') !== null;
  // Chinese has no place among the letters of a formula.
  return plain || /\p{Script=Han}/u.test(words)
    ? `\\text{${words.replace(/[\\{}$#%&_^~]/g, (sign) => (/[\\^~]/.test(sign) ? ' ' : `\\${sign}`))}}`
    : texOf(words);
}

function naryOf(element: Element, arg: (name: string) => string): string {
  const limits = (['sub', 'sup'] as const)
    .filter((name) => arg(name) !== '')
    .map((name) => `${name === 'sub' ? '_' : '^'}{${arg(name)}}`);
  return `${texOf(value(element, 'chr') ?? '∫')}${limits.join('')}{${arg('e')}}`;
}

function delimitedOf(element: Element): string {
  const sign = (name: string, usual: string) => {
    const given = value(element, name) ?? usual;
    return given === '' ? '.' : texOf(given);
  };
  const inside = children(element, 'm:e').map((part) => all(part.childNodes));
  const between = texOf(value(element, 'sepChr') ?? '|');
  return `\\left${sign('begChr', '(')} ${inside.join(between)}\\right${sign('endChr', ')')} `;
}

function rowsOf(matrix: Element, tag: string): string[] {
  return children(matrix, tag).map((row) =>
    children(row, 'm:e')
      .map((cell) => all(cell.childNodes))
      .join(' & '),
  );
}

const FUNCTIONS =
  /^(?:sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|sinh|cosh|tanh|log|ln|lg|exp|lim|max|min|sup|inf|det|gcd)$/;

function functionName(name: string): string {
  const bare = name.replace(/^\\text\{(.*)\}$/, '$1').trim();
  return FUNCTIONS.test(bare) ? `\\${bare} ` : name;
}

function limited(base: string): string {
  const name = functionName(base);
  return name === base ? `\\mathop{${base}}\\limits` : name;
}

function wordsOf(element: Element): string {
  return element.childNodes
    .map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : ''))
    .join('');
}

// Names are in small letters after an HTML parser.
function children(element: Element, tag: string): Element[] {
  return element.childNodes
    .filter(defaultTreeAdapter.isElementNode)
    .filter((node) => node.tagName === tag.toLowerCase());
}

function child(element: Element, name: string): Element | null {
  return children(element, `m:${name}`)[0] ?? null;
}

/** A value among the properties of an element; null when it is not given. */
function value(element: Element, name: string): string | null {
  const properties = children(element, `${element.tagName}Pr`)[0];
  const found = properties && child(properties, name);
  return found?.attrs.find((attribute) => attribute.name === 'm:val')?.value ?? null;
}
