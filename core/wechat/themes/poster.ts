import type { ThemeRecipe } from './recipe';

/** 海报: a large thin number above each section, for features and photo stories. */
export const poster: ThemeRecipe = {
  accent: '#b33c0b',
  ink: null,
  textSize: 16,
  headingSize: 4,
  sectionGap: 52,
  lineHeight: 1.9,
  paragraphGap: 1.4,
  align: 'justify',
  indentFirstLine: false,
  heading: 'big-number',
  subheading: 'marker',
  headingAlign: 'left',
  quote: 'mark',
  image: 'square',
  divider: 'short',
  bullet: 'square',
  code: 'dark',
  colourStrong: false,
};
