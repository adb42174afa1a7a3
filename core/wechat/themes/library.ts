import type { ThemeRecipe } from './recipe';

/** 书斋: a page of a book, first lines set in, headings in corner brackets. */
export const library: ThemeRecipe = {
  accent: '#7c5127',
  ink: '#333333',
  textSize: 17,
  headingSize: 3,
  sectionGap: 40,
  lineHeight: 2,
  paragraphGap: 0.8,
  align: 'justify',
  indentFirstLine: true,
  heading: 'brackets',
  subheading: 'diamond',
  headingAlign: 'left',
  quote: 'centered',
  image: 'framed',
  divider: 'stars',
  bullet: 'ring',
  code: 'light',
  colourStrong: false,
};
