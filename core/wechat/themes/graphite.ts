import type { ThemeRecipe } from './recipe';

/** 石墨: black badges and hard edges, for reports and analysis. */
export const graphite: ThemeRecipe = {
  accent: '#2f3437',
  ink: null,
  textSize: 16,
  headingSize: 3,
  sectionGap: 40,
  lineHeight: 1.75,
  paragraphGap: 1.1,
  align: 'justify',
  indentFirstLine: false,
  heading: 'badge',
  subheading: 'underline',
  headingAlign: 'left',
  quote: 'bar-box',
  image: 'square',
  divider: 'line',
  bullet: 'square',
  code: 'dark',
  colourStrong: false,
};
