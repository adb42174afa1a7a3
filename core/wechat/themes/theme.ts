import type { CalloutKind, HeadingJson } from '../../document/schema';
import type { SyntaxKind } from '../../typesetting/code/syntax';

/**
 * A theme: typed style tokens that turn a document into WeChat HTML. A theme is only data; whatever
 * a theme can express is a token here, so that a new theme is a new file and no new code.
 *
 * Colours are `#rrggbb`, `#rgb` or `rgba()`, chosen with WeChat's dark mode in mind: neutral greys turn dark,
 * pale tints stay light blocks at night. Lengths named `…Px` are pixels, `…Em` are multiples of the
 * text size of the element. Chinese font families have no effect on the phone and Tencent's structure
 * rules ask for none, so no token names one.
 *
 * A colour of null is the page's own ink, and sizes equal to the page's own are not written: they cost
 * no characters, and follow the reader's font size and dark mode everywhere.
 */
export interface Theme {
  /** Names the theme in settings and in `themes.<id>` of the locale files. */
  readonly id: string;
  /** The one strong colour: for marks and decoration that have no token of their own. */
  readonly accent: string;
  readonly text: TextTokens;
  readonly headings: Readonly<Record<HeadingJson['tag'], HeadingTokens>>;
  readonly quote: QuoteTokens;
  readonly callout: CalloutTokens;
  readonly list: ListTokens;
  readonly code: CodeTokens;
  readonly table: TableTokens;
  readonly image: ImageTokens;
  readonly divider: DividerTokens;
  readonly notes: NotesTokens;
  /** Bold words in running text; null for the colour around them. */
  readonly strongColour: string | null;
  /** Ground of text with the highlight format. */
  readonly highlightGround: string;
  readonly linkColour: string;
}

/** Running text. */
export interface TextTokens {
  readonly sizePx: number;
  /** Without unit, so that a reader's larger font setting cannot make lines overlap. */
  readonly lineHeight: number;
  readonly colour: string | null;
  readonly align: 'left' | 'justify';
  /** Space below a paragraph. */
  readonly gapEm: number;
  /** First-line indent; 0 for none. */
  readonly firstLineEm: number;
}

/** One level of headings. */
export interface HeadingTokens {
  readonly sizePx: number;
  readonly lineHeight: number;
  readonly colour: string | null;
  readonly weight: number;
  readonly align: 'left' | 'center';
  readonly abovePx: number;
  readonly belowPx: number;
  /** A running number before the words. */
  readonly number: HeadingNumberTokens | null;
  /** A bar at the left edge. */
  readonly bar: {
    readonly widthPx: number;
    readonly colour: string;
    readonly gapPx: number;
  } | null;
  /** A line under the whole heading, or one over and one under it. */
  readonly line: {
    readonly side: 'below' | 'both';
    readonly widthPx: number;
    readonly style: 'solid' | 'dashed' | 'double';
    readonly colour: string;
    readonly gapPx: number;
  } | null;
  /** A neutral grey behind the whole heading. */
  readonly ground: string | null;
  /** A box around the words. */
  readonly label: HeadingLabelTokens | null;
  /** Signs around the words. */
  readonly ornament: {
    readonly before: string;
    readonly after: string;
    readonly colour: string;
  } | null;
}

/** The box around the words of a heading, as wide as they are. */
export interface HeadingLabelTokens {
  readonly ground: string | null;
  readonly colour: string | null;
  /** CSS of a border; `under` draws it below the words only. */
  readonly border: { readonly css: string; readonly under: boolean } | null;
  readonly padding: string;
  readonly radiusPx: number;
}

/** The running number before a heading. */
export interface HeadingNumberTokens {
  /** 01, 一、 or PART 01. */
  readonly form: 'digits' | 'chinese' | 'part';
  /** In a line of its own above the words. */
  readonly above: boolean;
  /** A solid box behind it; null for none. */
  readonly ground: string | null;
  readonly sizePx: number;
  readonly colour: string;
  readonly italic: boolean;
  readonly weight: number;
  readonly gapPx: number;
}

export interface QuoteTokens {
  readonly sizePx: number;
  readonly lineHeight: number;
  readonly colour: string;
  /** The line that says where the words come from. */
  readonly sourceSizePx: number;
  /** 0 for no bar. */
  readonly barWidthPx: number;
  readonly barColour: string;
  readonly gapPx: number;
  readonly align: 'left' | 'center' | 'justify';
  /** A neutral grey: tints stay light blocks at night. */
  readonly ground: string | null;
  readonly radiusPx: number;
  /** Colour of thin lines above and below. */
  readonly linesColour: string | null;
  /** A large quotation mark above the words. */
  readonly mark: {
    readonly text: string;
    readonly sizePx: number;
    readonly colour: string;
  } | null;
}

/** A box that stands out from the text. */
export interface CalloutTokens {
  /** A neutral grey: tints stay light blocks at night. */
  readonly ground: string;
  readonly radiusPx: number;
  /** 0 for no bar at the left. */
  readonly barPx: number;
  /** The sign before the title of each kind, and the colour of title and bar. */
  readonly kinds: Readonly<Record<CalloutKind, { readonly sign: string; readonly colour: string }>>;
}

export interface ListTokens {
  /**
   * Markers of bulleted lists by depth; the last one repeats. Each is one full-width character, exactly
   * 1 em in every Chinese font, so that lines hang from it without a box of a fixed width.
   */
  readonly bullets: readonly string[];
  /** Size of a bullet; the rest of its em stays white, so that signs may be small. */
  readonly bulletEm: number;
  readonly markerColour: string;
  /** Width of the column in which numbers and boxes hang. */
  readonly numberEm: number;
  readonly itemGapEm: number;
}

export interface CodeTokens {
  readonly inlineGround: string;
  readonly blockColour: string;
  readonly blockGround: string;
  readonly blockSizePx: number;
  readonly blockLineHeight: number;
  /** Colours of highlighted code; what is plain has {@link blockColour}. */
  readonly syntax: Readonly<Record<Exclude<SyntaxKind, 'plain'>, string>>;
  /** The name of the language above the code. */
  readonly badgeColour: string;
  readonly radiusPx: number;
}

export interface TableTokens {
  readonly sizePx: number;
  readonly lineColour: string;
  readonly headGround: string;
}

export interface ImageTokens {
  readonly radiusPx: number;
  /** CSS of a border with paper between it and the picture; null for none. */
  readonly border: { readonly css: string; readonly paddingPx: number } | null;
  /** CSS of a shadow; null for none. */
  readonly shadow: string | null;
  readonly captionSizePx: number;
  readonly captionColour: string;
}

export interface DividerTokens {
  readonly colour: string;
  readonly widthPercent: number;
  readonly thicknessPx: number;
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double';
  /** Signs in the middle instead of a line. */
  readonly ornament: string | null;
}

/** The list of addresses at the end. */
export interface NotesTokens {
  /** Words above the list; part of the article, hence in the language of the article. */
  readonly title: string;
  /** Words above the list when footnotes are in it. */
  readonly footnotesTitle: string;
  readonly sizePx: number;
  readonly colour: string;
  readonly lineColour: string;
}
