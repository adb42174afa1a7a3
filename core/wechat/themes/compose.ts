import { isReadable } from './contrast';
import { decorateHeading } from './heading-looks';
import type { ThemeRecipe } from './recipe';
import type {
  CalloutTokens,
  CodeTokens,
  DividerTokens,
  HeadingTokens,
  ImageTokens,
  ListTokens,
  QuoteTokens,
  TextTokens,
  Theme,
} from './theme';

// Greys that can be read by day and, as WeChat changes them, at night: it leaves middle greys alone,
// which are too dark on a dark page, and turns darker ones over.
const SOFT_INK = '#595959';
/** A shade: it stays soft at night, where WeChat turns it to a shade of white. */
const SOFT_LINE = 'rgba(0,0,0,.14)';
const SOFT_GROUND = '#f5f5f5';
/** Sizes that a look sets apart from running text are never smaller than this. */
const SMALLEST_PX = 14;

/** All tokens of a theme from its recipe. The same recipe always gives the same tokens. */
export function composeTheme(id: string, recipe: ThemeRecipe): Theme {
  const text = textTokens(recipe);
  return {
    id,
    accent: recipe.accent,
    text,
    headings: headingTokens(recipe),
    quote: quoteTokens(recipe, text),
    callout: calloutTokens(recipe),
    list: listTokens(recipe),
    code: codeTokens(recipe),
    table: { sizePx: 14, lineColour: SOFT_LINE, headGround: '#f2f2f2' },
    image: imageTokens(recipe),
    divider: dividerTokens(recipe.divider, recipe.accent),
    notes: {
      title: '参考链接',
      footnotesTitle: '注释',
      sizePx: 14,
      colour: SOFT_INK,
      lineColour: SOFT_LINE,
    },
    strongColour: recipe.colourStrong ? recipe.accent : null,
    highlightGround: '#fbe7bd',
    linkColour: '#576b95',
  };
}

function textTokens(recipe: ThemeRecipe): TextTokens {
  return {
    sizePx: recipe.textSize,
    lineHeight: recipe.lineHeight,
    colour: recipe.ink,
    align: recipe.align,
    gapEm: recipe.paragraphGap,
    firstLineEm: recipe.indentFirstLine ? 2 : 0,
  };
}

function headingTokens(recipe: ThemeRecipe): Theme['headings'] {
  const { accent, textSize, headingAlign, headingSize, sectionGap } = recipe;
  const base: HeadingTokens = {
    sizePx: textSize + 1,
    lineHeight: 1.5,
    colour: recipe.ink,
    weight: 700,
    align: 'left',
    abovePx: Math.round(sectionGap * 0.8),
    belowPx: 14,
    number: null,
    bar: null,
    line: null,
    ground: null,
    label: null,
    ornament: null,
  };
  const decorated = (look: ThemeRecipe['heading'], sizePx: number): HeadingTokens => {
    const { centered, ...decoration } = decorateHeading(look, accent, sizePx);
    return { ...base, ...decoration, sizePx, align: centered ? 'center' : headingAlign };
  };
  return {
    h1: {
      ...base,
      sizePx: textSize + headingSize + 2,
      lineHeight: 1.4,
      align: 'center',
      abovePx: sectionGap,
      belowPx: 20,
    },
    h2: { ...decorated(recipe.heading, textSize + headingSize), abovePx: sectionGap, belowPx: 16 },
    h3: decorated(recipe.subheading, textSize + Math.round(headingSize / 3)),
    h4: {
      ...base,
      sizePx: textSize,
      colour: isReadable(accent, null) ? accent : recipe.ink,
      abovePx: 24,
      belowPx: 10,
    },
    h5: { ...base, sizePx: textSize, abovePx: 20, belowPx: 8 },
    h6: { ...base, sizePx: textSize - 1, colour: SOFT_INK, abovePx: 20, belowPx: 8 },
  };
}

function quoteTokens({ quote, accent, align }: ThemeRecipe, text: TextTokens): QuoteTokens {
  const base: QuoteTokens = {
    sizePx: Math.max(SMALLEST_PX, text.sizePx - 1),
    lineHeight: Math.min(text.lineHeight, 1.8),
    colour: SOFT_INK,
    sourceSizePx: SMALLEST_PX,
    barWidthPx: 0,
    barColour: accent,
    gapPx: 14,
    align,
    ground: null,
    radiusPx: 0,
    linesColour: null,
    mark: null,
  };
  switch (quote) {
    case 'bar':
      return { ...base, barWidthPx: 3 };
    case 'box':
      return { ...base, ground: SOFT_GROUND, gapPx: 16, radiusPx: 8 };
    case 'bar-box':
      return { ...base, ground: SOFT_GROUND, gapPx: 16, barWidthPx: 4 };
    case 'card':
      return {
        ...base,
        ground: SOFT_GROUND,
        gapPx: 18,
        radiusPx: 4,
        mark: { text: '❝', sizePx: 24, colour: accent },
      };
    case 'lines':
      return { ...base, linesColour: accent };
    case 'mark':
      return { ...base, mark: { text: '❝', sizePx: 28, colour: accent } };
    case 'centered':
      return { ...base, align: 'center', linesColour: SOFT_LINE };
  }
}

function calloutTokens({ quote }: ThemeRecipe): CalloutTokens {
  return {
    ground: SOFT_GROUND,
    radiusPx: quote === 'box' ? 8 : 4,
    barPx: quote === 'box' ? 0 : 3,
    kinds: {
      note: { sign: '●', colour: '#2f6299' },
      tip: { sign: '✦', colour: '#2a7257' },
      warning: { sign: '▲', colour: '#8a5300' },
      important: { sign: '◆', colour: '#b3261e' },
    },
  };
}

function listTokens({ bullet, accent }: ThemeRecipe): ListTokens {
  const bullets = {
    // One full-width sign of the right size: articles have many of them, and each costs characters.
    dot: { sign: '・', em: 1 },
    square: { sign: '■', em: 0.45 },
    ring: { sign: '○', em: 0.5 },
    dash: { sign: '—', em: 0.6 },
  } as const;
  const { sign, em } = bullets[bullet];
  return {
    bullets: [sign],
    bulletEm: em,
    markerColour: accent,
    numberEm: 1.5,
    itemGapEm: 0,
  };
}

function codeTokens({ code }: ThemeRecipe): CodeTokens {
  const shape = { blockSizePx: 14, blockLineHeight: 1.7, radiusPx: 6 };
  const inline = { inlineGround: '#f2f2f2' };
  return code === 'dark'
    ? {
        ...shape,
        ...inline,
        blockColour: '#dcdfe4',
        blockGround: '#282c34',
        syntax: SYNTAX_ON_DARK,
        badgeColour: '#9ba1ac',
      }
    : {
        ...shape,
        ...inline,
        blockColour: '#333',
        blockGround: SOFT_GROUND,
        syntax: SYNTAX_ON_LIGHT,
        badgeColour: SOFT_INK,
      };
}

// Inks of highlighted code that keep 4.5:1 against their ground by day. At night WeChat lightens those of
// the light ground together with it.
const SYNTAX_ON_LIGHT: CodeTokens['syntax'] = {
  comment: '#6a737d',
  keyword: '#b3261e',
  string: '#1f6f3f',
  number: '#8a5300',
  function: '#6f42c1',
  type: '#1f5f9e',
  name: '#22618a',
  inserted: '#1f6f3f',
  deleted: '#b3261e',
};
const SYNTAX_ON_DARK: CodeTokens['syntax'] = {
  comment: '#9ba1ac',
  keyword: '#d291e4',
  string: '#98c379',
  number: '#d9a36a',
  function: '#6cb6f5',
  type: '#e5c07b',
  name: '#7fc8d6',
  inserted: '#98c379',
  deleted: '#e88388',
};

function imageTokens({ image }: ThemeRecipe): ImageTokens {
  const base: ImageTokens = {
    radiusPx: 0,
    border: null,
    shadow: null,
    captionSizePx: SMALLEST_PX,
    captionColour: SOFT_INK,
  };
  switch (image) {
    case 'square':
      return base;
    case 'soft':
      return { ...base, radiusPx: 4 };
    case 'round':
      return { ...base, radiusPx: 14 };
    case 'framed':
      return { ...base, border: { css: `1px solid ${SOFT_LINE}`, paddingPx: 6 } };
    case 'shadow':
      return { ...base, radiusPx: 6, shadow: '0 4px 14px rgba(0,0,0,.18)' };
  }
}

/** The tokens of a divider of a look, whatever the theme is otherwise. */
export function dividerTokens(look: ThemeRecipe['divider'], accent: string): DividerTokens {
  const base: DividerTokens = {
    colour: 'rgba(0,0,0,.22)',
    widthPercent: 100,
    thicknessPx: 1,
    style: 'solid',
    ornament: null,
  };
  switch (look) {
    case 'line':
      return base;
    case 'short':
      return { ...base, colour: accent, widthPercent: 20, thicknessPx: 2 };
    case 'dashed':
      return { ...base, style: 'dashed' };
    case 'double':
      return { ...base, colour: accent, style: 'double', thicknessPx: 3 };
    case 'stars':
      return { ...base, colour: accent, ornament: '✻　✻　✻' };
    case 'dots':
      return { ...base, colour: accent, ornament: '・　・　・' };
    case 'diamonds':
      return { ...base, colour: accent, ornament: '◇　◆　◇' };
  }
}
