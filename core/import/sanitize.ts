import { LOCKED_TAG } from './foreign/styled/lock';
import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** Elements without meaning of their own for us, kept because they separate or mark text. */
const MORE_TAGS = [
  'abbr',
  'address',
  'article',
  'aside',
  'big',
  'caption',
  'center',
  'cite',
  'dfn',
  'figcaption',
  'figure',
  'font',
  'footer',
  'header',
  'main',
  'mark',
  'nav',
  'small',
  'u',
];

/**
 * What imported HTML may still hold before it is read. Nothing that runs or loads is left; whatever is
 * not named here loses its tags and keeps its words, except for elements whose words are code.
 *
 * The result is never shown: it is only read into document JSON. `style` is let through for that
 * reason, and read strictly.
 */
export const importSchema: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), ...MORE_TAGS, LOCKED_TAG],
  strip: [
    'script',
    'style',
    'title',
    'template',
    'svg',
    'math',
    'iframe',
    'object',
    'embed',
    'noframes',
    'noembed',
  ],
  attributes: {
    ...defaultSchema.attributes,
    // `data-gaotai` is how we write our own blocks; each is checked by its schema.
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'style', 'dataGaotai'],
    // A box to tick, as this application and Google Docs copy it.
    li: [...(defaultSchema.attributes?.['li'] ?? []), 'role', 'ariaChecked'],
    // Data that is read strictly, whoever wrote it.
    [LOCKED_TAG]: ['dataContent'],
    code: [['className', /^language-./, 'math-inline', 'math-display']],
    pre: [['className', /^language-./]],
  },
  // Pictures may be named by any address: it is only a name, for the report, until a file is found for it.
  protocols: { href: ['http', 'https', 'mailto', 'tel', 'weixin'] },
  // Ids are not read, so there is nothing to clobber.
  clobber: [],
};
