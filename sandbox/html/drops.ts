/** What a cleaner took out of an article or gave another meaning. */
export interface Drop {
  code:
    | 'element'
    | 'attribute'
    | 'style'
    | 'foreign-image'
    | 'foreign-link'
    | 'quoted-url'
    /** A colour or size that came from an element around and is not handed on. */
    | 'inherited'
    /** White space between blocks that became a line of its own. */
    | 'blank-line'
    /** White space of preformatted text that was run together. */
    | 'space'
    /** A list in a list: its markers are drawn twice or its level is lost. */
    | 'list';
  detail: string;
}

/** An article after a cleaner, with what it left out. */
export interface FilteredArticle {
  html: string;
  drops: Drop[];
}
