import type { ThemeRecipe } from './recipe';

/** 梅紫: centred parts with a small number above, for interviews and essays. */
export const plum: ThemeRecipe = {
  accent: '#723d75',
  ink: null,
  textSize: 16,
  headingSize: 3,
  sectionGap: 48,
  lineHeight: 1.95,
  paragraphGap: 1.5,
  align: 'justify',
  indentFirstLine: false,
  heading: 'part',
  subheading: 'brackets',
  headingAlign: 'center',
  quote: 'mark',
  image: 'shadow',
  divider: 'stars',
  bullet: 'dot',
  code: 'light',
  colourStrong: false,
};
