import type { HeadingTokens, Theme } from './theme';

const CINNABAR = '#b93a24';

const heading: HeadingTokens = {
  sizePx: 18,
  lineHeight: 1.5,
  colour: null,
  weight: 700,
  align: 'left',
  abovePx: 32,
  belowPx: 14,
  number: null,
  bar: null,
};

/** 朱砂: the page's own ink, numbered sections, one cinnabar accent. */
export const cinnabar: Theme = {
  id: 'cinnabar',
  text: {
    sizePx: 17,
    lineHeight: 1.85,
    colour: null,
    align: 'justify',
    gapEm: 1.2,
    firstLineEm: 0,
  },
  headings: {
    h1: { ...heading, sizePx: 22, lineHeight: 1.4, align: 'center', abovePx: 40, belowPx: 20 },
    h2: {
      ...heading,
      sizePx: 20,
      abovePx: 40,
      belowPx: 16,
      number: { sizePx: 26, colour: CINNABAR, italic: true, weight: 400, gapPx: 10 },
    },
    h3: { ...heading, bar: { widthPx: 4, colour: CINNABAR, gapPx: 10 } },
    h4: { ...heading, sizePx: 17, colour: CINNABAR, abovePx: 24, belowPx: 10 },
    h5: { ...heading, sizePx: 17, abovePx: 20, belowPx: 8 },
    h6: { ...heading, sizePx: 16, colour: '#666', abovePx: 20, belowPx: 8 },
  },
  quote: {
    sizePx: 16,
    lineHeight: 1.8,
    colour: '#666',
    barWidthPx: 3,
    barColour: CINNABAR,
    gapPx: 14,
  },
  list: { bullets: ['・'], markerColour: CINNABAR, numberEm: 1.5, itemGapEm: 0 },
  code: {
    inlineColour: '#a8341f',
    inlineGround: '#f2f2f2',
    blockColour: '#333',
    blockGround: '#f5f5f5',
    blockSizePx: 14,
    blockLineHeight: 1.7,
    radiusPx: 6,
  },
  table: { sizePx: 14, lineColour: '#ddd', headGround: '#f2f2f2' },
  image: { radiusPx: 4, captionSizePx: 14, captionColour: '#888' },
  divider: { colour: '#ccc', widthPercent: 100, thicknessPx: 1 },
  notes: { title: '参考链接', sizePx: 14, colour: '#888', lineColour: '#ddd' },
  highlightGround: '#fbe7bd',
  linkColour: '#576b95',
};
