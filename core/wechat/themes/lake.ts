import type { ThemeRecipe } from './recipe';

/** 湖色: grey bands with a teal edge, tidy columns for guides and how-to. */
export const lake: ThemeRecipe = {
  accent: '#0f6b6b',
  ink: null,
  textSize: 16,
  headingSize: 2,
  sectionGap: 40,
  lineHeight: 1.85,
  paragraphGap: 1.2,
  align: 'justify',
  indentFirstLine: false,
  heading: 'band',
  subheading: 'diamond',
  headingAlign: 'left',
  quote: 'card',
  image: 'soft',
  divider: 'diamonds',
  bullet: 'dot',
  code: 'light',
  colourStrong: true,
};
