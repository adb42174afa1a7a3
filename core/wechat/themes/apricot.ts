import type { ThemeRecipe } from './recipe';

/** 杏子: warm round labels, for everyday life and food. */
export const apricot: ThemeRecipe = {
  accent: '#b85b0b',
  ink: null,
  textSize: 16,
  headingSize: 3,
  sectionGap: 40,
  lineHeight: 1.85,
  paragraphGap: 1.25,
  align: 'justify',
  indentFirstLine: false,
  heading: 'pill',
  subheading: 'points',
  headingAlign: 'center',
  quote: 'mark',
  image: 'round',
  divider: 'dots',
  bullet: 'ring',
  code: 'light',
  colourStrong: false,
};
