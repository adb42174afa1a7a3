import type { ThemeRecipe } from './recipe';

/** 极客: hash marks and dark code blocks, for engineers. */
export const terminal: ThemeRecipe = {
  accent: '#0b7a75',
  ink: '#333333',
  textSize: 15,
  headingSize: 3,
  sectionGap: 36,
  lineHeight: 1.8,
  paragraphGap: 1.1,
  align: 'left',
  indentFirstLine: false,
  heading: 'hash',
  subheading: 'hash',
  headingAlign: 'left',
  quote: 'bar-box',
  image: 'framed',
  divider: 'dashed',
  bullet: 'dash',
  code: 'dark',
  colourStrong: true,
};
