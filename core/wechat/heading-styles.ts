import { declarations, ink } from './styles';
import type { HeadingTokens } from './themes/theme';

/** The style attributes of a heading's parts. */
export interface HeadingStyles {
  readonly block: string;
  readonly number: string;
  /** The box around the words; empty for none. */
  readonly label: string;
}

const kept = new WeakMap<HeadingTokens, HeadingStyles>();

/** The styles of a heading. Tokens are never changed in place, so they are made once for each. */
export function headingStylesOf(tokens: HeadingTokens): HeadingStyles {
  let styles = kept.get(tokens);
  if (!styles) {
    styles = {
      block: headingStyle(tokens),
      number: headingNumberStyle(tokens),
      label: headingLabelStyle(tokens),
    };
    kept.set(tokens, styles);
  }
  return styles;
}

function headingStyle(tokens: HeadingTokens): string {
  return declarations(
    `margin:${tokens.abovePx}px 0 ${tokens.belowPx}px`,
    `font-size:${tokens.sizePx}px`,
    `line-height:${tokens.lineHeight}`,
    `font-weight:${tokens.weight}`,
    ink(tokens.colour),
    // A heading of several lines reads as well justified, which is the page's own.
    tokens.align !== 'left' && `text-align:${tokens.align}`,
    tokens.ground && `padding:8px 12px;background-color:${tokens.ground}`,
    tokens.bar && `padding-left:${tokens.bar.gapPx}px`,
    tokens.bar && `border-left:${tokens.bar.widthPx}px solid ${tokens.bar.colour}`,
    headingLines(tokens),
  );
}

function headingLines({ line }: HeadingTokens): string | null {
  if (line === null) return null;
  const css = `${line.widthPx}px ${line.style} ${line.colour}`;
  const below = `padding-bottom:${line.gapPx}px;border-bottom:${css}`;
  return line.side === 'below' ? below : `${below};padding-top:${line.gapPx}px;border-top:${css}`;
}

function headingLabelStyle({ label }: HeadingTokens): string {
  if (label === null) return '';
  return declarations(
    'display:inline-block',
    `padding:${label.padding}`,
    ink(label.colour),
    label.ground && `background-color:${label.ground}`,
    label.border && `border${label.border.under ? '-bottom' : ''}:${label.border.css}`,
    label.radiusPx > 0 && `border-radius:${label.radiusPx}px`,
  );
}

function headingNumberStyle({ number }: HeadingTokens): string {
  if (!number) return '';
  return declarations(
    number.above
      ? `display:block;margin-bottom:${number.gapPx}px;line-height:1.2`
      : `margin-right:${number.gapPx}px`,
    number.ground &&
      `display:inline-block;padding:0 8px;background-color:${number.ground};border-radius:2px`,
    `font-size:${number.sizePx}px`,
    `font-weight:${number.weight}`,
    number.italic && 'font-style:italic',
    `color:${number.colour}`,
  );
}
