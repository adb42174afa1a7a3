import type { ThemeRecipe } from './recipe';

/** 青花: headings as blue tabs on a line; clear and businesslike. */
export const porcelain: ThemeRecipe = {
  accent: '#1b5192',
  ink: null,
  textSize: 16,
  headingSize: 3,
  sectionGap: 40,
  lineHeight: 1.8,
  paragraphGap: 1.2,
  align: 'justify',
  indentFirstLine: false,
  heading: 'tab',
  subheading: 'bar',
  headingAlign: 'left',
  quote: 'bar-box',
  image: 'soft',
  divider: 'dashed',
  bullet: 'square',
  code: 'light',
  colourStrong: true,
};
