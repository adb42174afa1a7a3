/** What the window may open over the paper, from its menus, its keys and the palette. */
export type EditorTools = {
  find(): void;
  replace(): void;
  /** The picker of emoji, for the place of the caret. */
  emoji(): void;
  /** The list of spaces and punctuation that could be better. */
  tidy(): void;
};
