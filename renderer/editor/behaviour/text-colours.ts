import { $patchStyleText } from '@lexical/selection';
import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';

/**
 * Colours of text and of its ground. Middle tones: WeChat's dark mode lightens or darkens them and
 * they stay readable. The names are keys of `editor:colours` in the locale files.
 */
export const TEXT_COLOURS = [
  { name: 'cinnabar', value: '#b93a24' },
  { name: 'amber', value: '#a0670f' },
  { name: 'jade', value: '#2f7d5f' },
  { name: 'lapis', value: '#2f6299' },
  { name: 'plum', value: '#7d4f93' },
  { name: 'grey', value: '#808080' },
] as const;

export const GROUND_COLOURS = [
  { name: 'gold', value: '#fbe7bd' },
  { name: 'rose', value: '#f8dcd5' },
  { name: 'mint', value: '#d9ecdf' },
  { name: 'sky', value: '#d9e7f5' },
] as const;

/** Which of the two a colour is for. */
export type ColourProperty = 'color' | 'background-color';

/** Colours the selected words; null takes the colour away. */
export function setColour(
  editor: LexicalEditor,
  property: ColourProperty,
  value: string | null,
): void {
  const colour = () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) $patchStyleText(selection, { [property]: value });
  };
  editor.update(colour, { tag: HISTORY_PUSH_TAG });
}
