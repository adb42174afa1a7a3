import { Image, Minus, Table } from 'lucide-react';
import { $createTableNodeWithDimensions } from '@lexical/table';
import { $createDividerNode } from '../../../core/document/nodes';
import { KEYS } from '../behaviour/key-shortcuts';
import { insertBlock } from './insert-block';
import type { Insertable } from './insertable';
import {
  CARD_INSERTABLES,
  DIAGRAM,
  FOOTNOTE,
  GALLERY,
  MEDIA_INSERTABLES,
  SPACER,
} from './block-insertables';
import { RICH_TEXT_INSERTABLES } from './rich-text-insertables';
import { TEXT_INSERTABLES } from './text-insertables';

/** Rows and columns of a new table; the first row is its head. */
const TABLE = { rows: 3, columns: 3 };

/** Everything that can be put into the body, in the order in which it is offered. */
export const INSERTABLES: readonly Insertable[] = [
  ...TEXT_INSERTABLES,
  ...RICH_TEXT_INSERTABLES,
  FOOTNOTE,
  {
    id: 'image',
    group: 'media',
    icon: Image,
    keys: KEYS.image,
    run: ({ chooseImages }) => chooseImages(),
  },
  GALLERY,
  DIAGRAM,
  ...MEDIA_INSERTABLES,
  {
    id: 'table',
    group: 'component',
    icon: Table,
    run: ({ editor }) =>
      insertBlock(editor, () =>
        $createTableNodeWithDimensions(TABLE.rows, TABLE.columns, { rows: true, columns: false }),
      ),
  },
  {
    id: 'divider',
    group: 'component',
    icon: Minus,
    run: ({ editor }) => insertBlock(editor, () => $createDividerNode()),
  },
  SPACER,
  ...CARD_INSERTABLES,
];
