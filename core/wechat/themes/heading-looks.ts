import type { HeadingLook } from './recipe';
import type { HeadingNumberTokens, HeadingTokens } from './theme';

/** What a look adds to a heading. */
type HeadingDecoration = Pick<
  HeadingTokens,
  'number' | 'bar' | 'line' | 'ground' | 'label' | 'ornament'
> & {
  /** Some looks only make sense in the middle. */
  readonly centered: boolean;
};

const BARE: HeadingDecoration = {
  number: null,
  bar: null,
  line: null,
  ground: null,
  label: null,
  ornament: null,
  centered: false,
};

/** Turns dark at night, unlike a tint. */
const NEUTRAL_GROUND = '#f5f5f5';

const label = { ground: null, colour: null, border: null, padding: '0', radiusPx: 0 };

/** The decoration of a heading of some size, in the theme's accent. */
export function decorateHeading(
  look: HeadingLook,
  accent: string,
  sizePx: number,
): HeadingDecoration {
  const number: HeadingNumberTokens = {
    form: 'digits',
    above: false,
    ground: null,
    sizePx: sizePx + 6,
    colour: accent,
    italic: false,
    weight: 700,
    gapPx: 10,
  };
  switch (look) {
    case 'plain':
      return BARE;
    case 'number':
      return { ...BARE, number: { ...number, italic: true, weight: 400 } };
    case 'badge':
      return { ...BARE, number: { ...number, ground: accent, colour: '#fff', sizePx } };
    case 'chinese':
      return { ...BARE, number: { ...number, form: 'chinese', sizePx, gapPx: 0 } };
    case 'part':
      return {
        ...BARE,
        number: { ...number, form: 'part', above: true, sizePx: 14, gapPx: 4 },
        centered: true,
      };
    case 'big-number':
      return {
        ...BARE,
        number: { ...number, above: true, sizePx: sizePx + 20, weight: 300, gapPx: 2 },
      };
    case 'bar':
      return { ...BARE, bar: { widthPx: 4, colour: accent, gapPx: 10 } };
    case 'band':
      return {
        ...BARE,
        bar: { widthPx: 4, colour: accent, gapPx: 12 },
        ground: NEUTRAL_GROUND,
      };
    case 'underline':
      return {
        ...BARE,
        line: { side: 'below', widthPx: 2, style: 'solid', colour: accent, gapPx: 6 },
      };
    case 'dashed':
      return {
        ...BARE,
        line: { side: 'below', widthPx: 1, style: 'dashed', colour: accent, gapPx: 8 },
      };
    case 'between-lines':
      return {
        ...BARE,
        line: { side: 'both', widthPx: 3, style: 'double', colour: accent, gapPx: 8 },
        centered: true,
      };
    case 'ribbon':
      return {
        ...BARE,
        label: { ...label, ground: accent, colour: '#fff', padding: '4px 14px', radiusPx: 2 },
      };
    case 'tab':
      return {
        ...BARE,
        label: { ...label, ground: accent, colour: '#fff', padding: '4px 16px' },
        line: { side: 'below', widthPx: 2, style: 'solid', colour: accent, gapPx: 0 },
      };
    case 'pill':
      return {
        ...BARE,
        label: { ...label, ground: accent, colour: '#fff', padding: '4px 20px', radiusPx: 20 },
        centered: true,
      };
    case 'outline':
      return {
        ...BARE,
        label: {
          ...label,
          colour: accent,
          border: { css: `1px solid ${accent}`, under: false },
          padding: '3px 14px',
          radiusPx: 6,
        },
      };
    case 'marker':
      return {
        ...BARE,
        label: { ...label, border: { css: `4px solid ${accent}`, under: true }, padding: '0 2px' },
      };
    case 'brackets':
      return { ...BARE, ornament: { before: '「', after: '」', colour: accent }, centered: true };
    case 'points':
      return { ...BARE, ornament: { before: '· ', after: ' ·', colour: accent }, centered: true };
    case 'diamond':
      return { ...BARE, ornament: { before: '◆ ', after: '', colour: accent } };
    case 'hash':
      return { ...BARE, ornament: { before: '# ', after: '', colour: accent } };
  }
}
