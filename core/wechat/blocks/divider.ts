import type { DividerJson } from '../../document/schema';
import { escapeText } from '../escape';
import type { BlockContext } from '../plan';
import { blockGap, declarations } from '../styles';
import { dividerTokens } from '../themes';

/** A line or some signs between two parts, as the theme has them or as the writer chose. */
export function renderDivider(block: DividerJson, { theme }: BlockContext): string {
  const tokens = block.look === 'theme' ? theme.divider : dividerTokens(block.look, theme.accent);
  const gap = blockGap(theme) * 2;
  if (tokens.ornament !== null) {
    const style = `margin:${gap}px 0;line-height:1;color:${tokens.colour};text-align:center`;
    return `<p style="${style}">${escapeText(tokens.ornament)}</p>`;
  }
  const style = declarations(
    `margin:${gap}px auto`,
    tokens.widthPercent < 100 && `width:${tokens.widthPercent}%`,
    'border:0',
    `border-top:${tokens.thicknessPx}px ${tokens.style} ${tokens.colour}`,
  );
  return `<hr style="${style}">`;
}
