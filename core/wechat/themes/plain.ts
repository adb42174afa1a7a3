import type { ThemeRecipe } from './recipe';

/** 素笺: nothing but good type; for texts that need no decoration. */
export const plain: ThemeRecipe = {
  accent: '#3d3d3d',
  ink: null,
  textSize: 17,
  headingSize: 4,
  sectionGap: 48,
  lineHeight: 1.9,
  paragraphGap: 1.3,
  align: 'justify',
  indentFirstLine: false,
  heading: 'plain',
  subheading: 'plain',
  headingAlign: 'left',
  quote: 'lines',
  image: 'square',
  divider: 'short',
  bullet: 'dash',
  code: 'light',
  colourStrong: false,
};
