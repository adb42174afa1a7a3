import {
  $createRangeSelection,
  $isDecoratorNode,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
} from 'lexical';
import type { FindingPlace } from '../../../core/domain/finding';
import { $selectWhole } from '../behaviour/solid-blocks';
import { $nodeAt, $pointAt } from './locate';

/** Shows a place of the body: selects it and brings it into sight. */
export function goToPlace(
  editor: LexicalEditor,
  place: Exclude<FindingPlace, { kind: 'field' }>,
): void {
  let key: string | null = null;
  editor.update(
    () => {
      const node = $nodeAt(place.path);
      if (!node) return;
      key = node.getKey();
      if (place.kind === 'words' && $isElementNode(node)) {
        const selection = $createRangeSelection();
        const from = $pointAt(node, place.start, false);
        const to = $pointAt(node, place.end, true);
        selection.anchor.set(from.key, from.offset, from.type);
        selection.focus.set(to.key, to.offset, to.type);
        $setSelection(selection);
      } else if ($isDecoratorNode(node) || node.getType() === 'image') $selectWhole(node);
      else if ($isElementNode(node)) node.selectStart();
    },
    { discrete: true },
  );
  if (key === null) return;
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  editor.getRootElement()?.focus({ preventScroll: true });
}
