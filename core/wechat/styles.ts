import type { CalloutKind } from '../document/schema';
import type { Theme } from './themes';
import type { ListTokens, QuoteTokens } from './themes/theme';

/** The style attributes of a theme's elements, put together once. */
export interface ThemeStyles {
  readonly paragraph: string;
  readonly quote: string;
  readonly quoteMark: string;
  /** The letters of the words; no place. */
  readonly quoteWords: string;
  readonly quoteSource: string;
  readonly callouts: Readonly<
    Record<
      CalloutKind,
      { readonly box: string; readonly title: string; readonly titleAlone: string }
    >
  >;
  readonly formula: string;
  readonly list: string;
  readonly bullet: string;
  /** Of the levels inside, in the ink of the text; may be empty. */
  readonly deeperBullet: string;
  /** An item; may be empty. */
  readonly listRow: string;
  readonly codeBlock: string;
  readonly codeBlockText: string;
  /** The same with long lines that wrap. */
  readonly codeBlockWrapped: string;
  readonly codeBadge: string;
  readonly code: string;
  readonly tableFrame: string;
  readonly table: string;
  readonly cell: string;
  readonly headCell: string;
  /** A paragraph beside other blocks in a cell. */
  readonly cellParagraph: string;
  /** Without the alignment, which the writer may choose. */
  readonly imageFrame: string;
  readonly image: string;
  /** Without the alignment, which the writer may choose. */
  readonly caption: string;
  /** Bold words; may be empty. */
  readonly strong: string;
  readonly highlight: string;
  readonly link: string;
  readonly raised: string;
  readonly noteMark: string;
  readonly notes: string;
  readonly notesTitle: string;
  readonly noteList: string;
}

/** What the article page sets by itself, by the captured style sheet of mp.weixin.qq.com. */
const PAGE = { sizePx: 17, align: 'justify', linkColour: '#576b95' };

/** On each side of what a callout holds. */
export const CALLOUT_PADDING_PX = 16;
/** Above and below what a callout holds, at least. */
const CALLOUT_AIR_PX = 14;
/** On each side of the words of a cell. */
export const CELL_PADDING_PX = 8;

const kept = new WeakMap<Theme, ThemeStyles>();

/** The styles of a theme. A theme is never changed in place, so they are made once for each. */
export function stylesOf(theme: Theme): ThemeStyles {
  let styles = kept.get(theme);
  if (!styles) {
    styles = makeStyles(theme);
    kept.set(theme, styles);
  }
  return styles;
}

/** Joins declarations into the value of a style attribute; empty ones fall out. */
export function declarations(...parts: (string | null | false)[]): string {
  return parts.filter((part) => part).join(';');
}

/** Space below a block, in pixels. */
export function blockGap({ text }: Theme): number {
  return Math.round(text.sizePx * text.gapEm);
}

/** A colour as a declaration; none for the colour around. */
export function ink(colour: string | null): string | null {
  return colour && `color:${colour}`;
}

/** A number without the zero before its point. */
export function short(value: number): string {
  return String(Number(value.toFixed(2))).replace(/^(-?)0\./, '$1.');
}

function makeStyles(theme: Theme): ThemeStyles {
  const { text, quote, list, code, table, image, notes } = theme;
  const gapPx = blockGap(theme);
  const align = text.align !== PAGE.align && `text-align:${text.align}`;
  const body = declarations(
    text.sizePx !== PAGE.sizePx && `font-size:${text.sizePx}px`,
    `line-height:${text.lineHeight}`,
    ink(text.colour),
    align,
  );
  // Cells do not take over sizes and colours in WeChat's editor, so the frame around them has none.
  const cell = declarations(
    `padding:${CELL_PADDING_PX}px;border:1px solid ${table.lineColour}`,
    `font-size:${table.sizePx}px`,
    ink(text.colour),
  );
  const smallPrint = `font-size:${notes.sizePx}px;line-height:1.6;color:${notes.colour};text-align:left`;
  const codeText = declarations(
    'margin:0',
    `font-size:${code.blockSizePx}px`,
    `line-height:${code.blockLineHeight}`,
    `color:${code.blockColour}`,
  );
  return {
    paragraph: declarations(
      `margin:0 0 ${gapPx}px`,
      body,
      text.firstLineEm > 0 && `text-indent:${text.firstLineEm}em`,
    ),
    quote: quoteStyle(quote, gapPx),
    quoteMark:
      quote.mark === null
        ? ''
        : `margin:0;font-size:${quote.mark.sizePx}px;line-height:1;color:${quote.mark.colour};text-align:${quote.align === 'center' ? 'center' : 'left'}`,
    quoteWords: declarations(
      `font-size:${quote.sizePx}px`,
      `line-height:${quote.lineHeight}`,
      `color:${quote.colour}`,
      quote.align !== PAGE.align && `text-align:${quote.align}`,
    ),
    quoteSource: declarations(
      'margin:8px 0 0',
      `font-size:${quote.sourceSizePx}px`,
      'line-height:1.6',
      `color:${quote.colour}`,
      'text-align:right',
    ),
    callouts: eachCallout(theme, gapPx),
    formula: `margin:0 0 ${gapPx}px;text-align:center;overflow-x:auto`,
    list: declarations(`margin:0 0 ${Math.round(gapPx - text.sizePx * list.itemGapEm)}px`, body),
    bullet: declarations(bulletPlace(list), `color:${list.markerColour}`),
    deeperBullet: bulletPlace(list),
    listRow: list.itemGapEm > 0 ? `margin-bottom:${short(list.itemGapEm)}em` : '',
    codeBlock: declarations(
      `margin:0 0 ${gapPx}px`,
      'padding:14px 16px',
      `background-color:${code.blockGround}`,
      `border-radius:${code.radiusPx}px`,
    ),
    codeBlockText: declarations(codeText, 'white-space:nowrap', 'overflow-x:auto'),
    codeBlockWrapped: declarations(codeText, 'word-break:break-all', 'text-align:left'),
    codeBadge: `margin:0 0 4px;font-size:12px;color:${code.badgeColour}`,
    code: declarations('padding:0 .2em', 'font-size:.9em', `background-color:${code.inlineGround}`),
    tableFrame: declarations(`margin:0 0 ${gapPx}px`, 'overflow-x:auto', 'text-align:left'),
    table: 'width:100%;border-collapse:collapse',
    cell,
    headCell: declarations(cell, `background-color:${table.headGround}`, 'font-weight:700'),
    cellParagraph: declarations(`margin:0;font-size:${table.sizePx}px`, ink(text.colour)),
    imageFrame: `margin:0 0 ${gapPx}px`,
    image: declarations(
      'max-width:100%',
      'height:auto',
      'vertical-align:middle',
      image.radiusPx > 0 && `border-radius:${image.radiusPx}px`,
      image.border && `padding:${image.border.paddingPx}px;border:${image.border.css}`,
      image.shadow && `box-shadow:${image.shadow}`,
    ),
    caption: declarations(
      `margin:-${Math.round(gapPx * 0.6)}px 0 ${gapPx}px`,
      `font-size:${image.captionSizePx}px`,
      'line-height:1.6',
      `color:${image.captionColour}`,
    ),
    strong: theme.strongColour === null ? '' : `color:${theme.strongColour}`,
    highlight: `background-color:${theme.highlightGround}`,
    // The page colours links itself, by day and at night.
    link: declarations(
      theme.linkColour !== PAGE.linkColour && `color:${theme.linkColour}`,
      'text-decoration:none',
    ),
    // Raised and lowered signs of full size would push the lines apart.
    raised: 'font-size:.7em',
    noteMark: 'font-size:.7em',
    notes: `margin:${gapPx * 2}px 0 0;padding-top:${gapPx}px;border-top:1px solid ${notes.lineColour}`,
    notesTitle: `margin:0 0 8px;${smallPrint};font-weight:700`,
    noteList: `margin:0;${smallPrint};word-break:break-all`,
  };
}

function eachCallout(theme: Theme, gapPx: number): ThemeStyles['callouts'] {
  const { callout, text } = theme;
  // The last block inside brings the space below it along: there is as much above the first.
  const above = Math.max(CALLOUT_AIR_PX, gapPx);
  const below = gapPx < CALLOUT_AIR_PX ? `${CALLOUT_AIR_PX - gapPx}px` : '.1px';
  const title = (colour: string, belowPx: number) =>
    `margin:0 0 ${belowPx}px;font-size:${text.sizePx}px;line-height:1.6;font-weight:700;color:${colour};text-align:left`;
  const style = ({ colour }: { colour: string }) => ({
    box: declarations(
      `margin:0 0 ${gapPx}px`,
      `padding:${above}px ${CALLOUT_PADDING_PX}px ${below}`,
      `background-color:${callout.ground}`,
      callout.barPx > 0 && `border-left:${callout.barPx}px solid ${colour}`,
      callout.radiusPx > 0 && `border-radius:${callout.radiusPx}px`,
    ),
    title: title(colour, 10),
    titleAlone: title(colour, gapPx),
  });
  const { note, tip, warning, important } = callout.kinds;
  return {
    note: style(note),
    tip: style(tip),
    warning: style(warning),
    important: style(important),
  };
}

function quoteStyle(quote: QuoteTokens, gapPx: number): string {
  const boxed = quote.ground !== null || quote.linesColour !== null;
  const lines = quote.linesColour && `1px solid ${quote.linesColour}`;
  return declarations(
    `margin:0 0 ${gapPx}px`,
    boxed
      ? `padding:14px ${quote.ground === null ? 0 : quote.gapPx}px`
      : quote.barWidthPx > 0 && `padding-left:${quote.gapPx}px`,
    quote.barWidthPx > 0 && `border-left:${quote.barWidthPx}px solid ${quote.barColour}`,
    lines && `border-top:${lines};border-bottom:${lines}`,
    quote.ground && `background-color:${quote.ground}`,
    quote.radiusPx > 0 && `border-radius:${quote.radiusPx}px`,
  );
}

// A sign smaller than its em, in the middle of the line, and the rest of the em in white after it.
function bulletPlace({ bulletEm }: ListTokens): string {
  if (bulletEm === 1) return '';
  const rest = short(1 / bulletEm - 1);
  return `margin-right:${rest}em;font-size:${short(bulletEm)}em;vertical-align:middle`;
}
