import type { ThemeRecipe } from './recipe';

/** 朱砂: the page's own ink, numbered sections, one cinnabar accent. */
export const cinnabar: ThemeRecipe = {
  accent: '#b93a24',
  ink: null,
  textSize: 17,
  headingSize: 3,
  sectionGap: 40,
  lineHeight: 1.85,
  paragraphGap: 1.2,
  align: 'justify',
  indentFirstLine: false,
  heading: 'number',
  subheading: 'bar',
  headingAlign: 'left',
  quote: 'bar',
  image: 'soft',
  divider: 'line',
  bullet: 'dot',
  code: 'light',
  colourStrong: false,
};
