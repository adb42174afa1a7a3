import type { ThemeRecipe } from './recipe';

/** 公报: Chinese numerals and double rules, for notices and official news. */
export const gazette: ThemeRecipe = {
  accent: '#c1272d',
  ink: '#262626',
  textSize: 17,
  headingSize: 3,
  sectionGap: 32,
  lineHeight: 1.9,
  paragraphGap: 0.8,
  align: 'justify',
  indentFirstLine: true,
  heading: 'chinese',
  subheading: 'ribbon',
  headingAlign: 'left',
  quote: 'lines',
  image: 'square',
  divider: 'double',
  bullet: 'dot',
  code: 'light',
  colourStrong: false,
};
