import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list';
import { $createTextNode } from 'lexical';

type Items = (string | Items)[];

/** A list of these items; an array among them is a list nested in the item before. */
export function $listOfItems(items: Items): ListNode {
  return $createListNode('bullet').append(
    ...items.map((item) =>
      $createListItemNode().append(
        typeof item === 'string' ? $createTextNode(item) : $listOfItems(item),
      ),
    ),
  );
}
