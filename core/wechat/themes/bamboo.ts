import type { ThemeRecipe } from './recipe';

/** 竹青: green, underlined headings, much air. */
export const bamboo: ThemeRecipe = {
  accent: '#297045',
  ink: null,
  textSize: 16,
  headingSize: 3,
  sectionGap: 44,
  lineHeight: 2,
  paragraphGap: 1.4,
  align: 'left',
  indentFirstLine: false,
  heading: 'underline',
  subheading: 'marker',
  headingAlign: 'left',
  quote: 'box',
  image: 'round',
  divider: 'dots',
  bullet: 'dot',
  code: 'light',
  colourStrong: true,
};
