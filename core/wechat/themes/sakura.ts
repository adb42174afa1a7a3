import type { ThemeRecipe } from './recipe';

/** 樱: small and light, outlined headings in the middle, framed pictures. */
export const sakura: ThemeRecipe = {
  accent: '#c23b6e',
  ink: '#404040',
  textSize: 15,
  headingSize: 2,
  sectionGap: 40,
  lineHeight: 2,
  paragraphGap: 1.5,
  align: 'left',
  indentFirstLine: false,
  heading: 'outline',
  subheading: 'marker',
  headingAlign: 'center',
  quote: 'centered',
  image: 'round',
  divider: 'stars',
  bullet: 'ring',
  code: 'light',
  colourStrong: false,
};
