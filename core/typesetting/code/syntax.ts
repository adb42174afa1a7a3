/** What a piece of source code is, as far as its colour is concerned. */
export const SYNTAX_KINDS = [
  'plain',
  'comment',
  'keyword',
  'string',
  'number',
  'function',
  'type',
  'name',
  'inserted',
  'deleted',
] as const;
export type SyntaxKind = (typeof SYNTAX_KINDS)[number];

/** A piece of one line of source code. */
export interface CodeToken {
  readonly text: string;
  readonly kind: SyntaxKind;
}
/** The pieces of one line; together they are the line. */
export type CodeLine = readonly CodeToken[];

/** TextMate scopes of each kind, as grammars name them. Later rows win where two are equally exact. */
const SCOPES: Readonly<Record<Exclude<SyntaxKind, 'plain'>, readonly string[]>> = {
  comment: ['comment', 'punctuation.definition.comment', 'string.quoted.docstring'],
  keyword: [
    'keyword',
    'storage',
    'storage.type',
    'storage.modifier',
    'variable.language',
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.control',
    'entity.name.tag',
    'constant.language',
    'markup.heading',
  ],
  string: [
    'string',
    'punctuation.definition.string',
    'constant.other.symbol',
    'markup.inline.raw',
    'markup.underline.link',
  ],
  number: ['constant.numeric', 'constant.character', 'constant.other.color', 'keyword.other.unit'],
  function: ['entity.name.function', 'support.function', 'variable.function'],
  type: [
    'entity.name.type',
    'entity.name.class',
    'entity.name.namespace',
    'entity.other.inherited-class',
    'support.type',
    'support.class',
    'storage.type.java',
    'storage.type.cs',
  ],
  name: ['entity.other.attribute-name', 'support.type.property-name', 'entity.name.section'],
  inserted: ['markup.inserted', 'punctuation.definition.inserted'],
  deleted: ['markup.deleted', 'punctuation.definition.deleted'],
};

/** Scopes that are no more than text, though a wider one above has a colour. */
const PLAIN_SCOPES = ['keyword.operator', 'meta.embedded', 'string meta.embedded', 'punctuation'];

const signOf = (kind: SyntaxKind) => `#00000${SYNTAX_KINDS.indexOf(kind)}`;
const kindOfSign = new Map<string, SyntaxKind>(SYNTAX_KINDS.map((kind) => [signOf(kind), kind]));

/** A theme for shiki whose colours are signs for kinds: what colour a kind has, Gaotai's themes say. */
export const signTheme = {
  name: 'kinds',
  type: 'light',
  fg: signOf('plain'),
  bg: '#ffffff',
  settings: [
    { scope: PLAIN_SCOPES, settings: { foreground: signOf('plain') } },
    ...SYNTAX_KINDS.filter((kind) => kind !== 'plain').map((kind) => ({
      scope: [...SCOPES[kind]],
      settings: { foreground: signOf(kind) },
    })),
  ],
} as const;

/** The kind of a token by the sign that {@link signTheme} gave it. */
export function kindOf(sign: string | undefined): SyntaxKind {
  return kindOfSign.get((sign ?? '').toLowerCase()) ?? 'plain';
}
