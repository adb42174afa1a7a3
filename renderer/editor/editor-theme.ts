import type { EditorThemeClasses } from 'lexical';

/** Class names of what the body is made of; `editor.css` gives them their look. */
export const editorTheme: EditorThemeClasses = {
  paragraph: 'body-paragraph',
  heading: {
    h1: 'body-h1',
    h2: 'body-h2',
    h3: 'body-h3',
    h4: 'body-h4',
    h5: 'body-h5',
    h6: 'body-h6',
  },
  quote: 'body-quote',
  list: {
    ul: 'body-ul',
    ol: 'body-ol',
    listitem: 'body-li',
    nested: { listitem: 'body-li-nested' },
  },
  link: 'body-link',
  code: 'body-code',
  image: 'body-image',
  divider: 'body-divider',
  table: 'body-table',
  tableRow: 'body-tr',
  tableCell: 'body-td',
  tableCellHeader: 'body-th',
  tableCellSelected: 'is-selected',
  text: {
    bold: 'text-bold',
    italic: 'text-italic',
    underline: 'text-underline',
    strikethrough: 'text-strike',
    underlineStrikethrough: 'text-underline-strike',
    code: 'text-code',
    highlight: 'text-highlight',
  },
};
