import type { ThemeRecipe } from './recipe';

/** 时讯: headings between double rules like a newspaper, quick to scan. */
export const herald: ThemeRecipe = {
  accent: '#1b6e88',
  ink: '#262626',
  textSize: 17,
  headingSize: 3,
  sectionGap: 40,
  lineHeight: 1.75,
  paragraphGap: 1,
  align: 'justify',
  indentFirstLine: false,
  heading: 'between-lines',
  subheading: 'bar',
  headingAlign: 'left',
  quote: 'lines',
  image: 'shadow',
  divider: 'double',
  bullet: 'square',
  code: 'light',
  colourStrong: false,
};
