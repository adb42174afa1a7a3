import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Columns3,
  FoldHorizontal,
  type LucideIcon,
  PaintBucket,
  PanelLeft,
  PanelTop,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
  UnfoldHorizontal,
} from 'lucide-react';
import { HISTORY_PUSH_TAG } from 'lexical';
import { useTranslation } from 'react-i18next';
import { IconButton, Menu, MenuChoice, MenuItem } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { columnEdges, resizeColumn, rounded, widthsBetween } from './column-widths';
import {
  $actOnTable,
  $alignCells,
  $groundCells,
  $setColumnWidths,
  type TableAction,
} from './table-actions';

/** Neutral greys: tints stay light blocks at night. */
const GROUNDS = ['none', '#f7f7f7', '#eeeeee', '#dddddd'] as const;
const SIDES = [
  { side: 'left', icon: AlignLeft },
  { side: 'center', icon: AlignCenter },
  { side: 'right', icon: AlignRight },
] as const;
const INSERTS: readonly { action: TableAction; icon: LucideIcon }[] = [
  { action: 'rowAbove', icon: BetweenHorizontalEnd },
  { action: 'rowBelow', icon: BetweenHorizontalStart },
  { action: 'columnBefore', icon: BetweenVerticalEnd },
  { action: 'columnAfter', icon: BetweenVerticalStart },
];

const CHANGES = [
  { change: 'narrower', icon: FoldHorizontal },
  { change: 'wider', icon: UnfoldHorizontal },
] as const;

/** Rows, columns and their widths, heads, joined cells, alignment and ground at the selected cells of a table. */
export function TableTools({ held }: { held: Extract<HeldBlock, { kind: 'table' }> }) {
  const { t } = useTranslation('blocks');
  const [editor] = useLexicalComposerContext();
  const { place } = held;
  const update = (run: () => void) => {
    editor.update(run, { tag: HISTORY_PUSH_TAG });
    editor.focus();
  };
  const act = (action: TableAction) => update(() => $actOnTable(action));
  const resize = (change: 'wider' | 'narrower') => {
    const table = editor.getElementByKey(place.table);
    if (!(table instanceof HTMLTableElement)) return;
    const widths = resizeColumn(widthsBetween(columnEdges(table)), place.column, change);
    editor.update(() => $setColumnWidths(place.table, rounded(widths)), { tag: HISTORY_PUSH_TAG });
  };
  return (
    <>
      {INSERTS.map(({ action, icon }) => (
        <IconButton
          key={action}
          icon={icon}
          label={t(`table.${action}`)}
          onClick={() => act(action)}
        />
      ))}
      <span className="block-tools-line" />
      {CHANGES.map(({ change, icon }) => (
        <IconButton
          key={change}
          icon={icon}
          label={t(`table.${change}`)}
          disabled={place.columns < 2}
          onClick={() => resize(change)}
        />
      ))}
      <IconButton
        icon={Columns3}
        label={t('table.fitWidths')}
        disabled={!place.sized}
        onClick={() => update(() => $setColumnWidths(place.table, null))}
      />
      <span className="block-tools-line" />
      <IconButton
        icon={PanelTop}
        label={t('table.headRow')}
        aria-pressed={place.headRow}
        onClick={() => act('headRow')}
      />
      <IconButton
        icon={PanelLeft}
        label={t('table.headColumn')}
        aria-pressed={place.headColumn}
        onClick={() => act('headColumn')}
      />
      <IconButton
        icon={TableCellsMerge}
        label={t('table.merge')}
        disabled={place.cells < 2}
        onClick={() => act('merge')}
      />
      <IconButton
        icon={TableCellsSplit}
        label={t('table.split')}
        disabled={!place.joined}
        onClick={() => act('split')}
      />
      <span className="block-tools-line" />
      {SIDES.map(({ side, icon }) => (
        <IconButton
          key={side}
          icon={icon}
          label={t(`table.${side}`)}
          onClick={() => update(() => $alignCells(side))}
        />
      ))}
      <Menu trigger={<IconButton icon={PaintBucket} label={t('table.ground')} />}>
        <MenuChoice
          label={t('table.ground')}
          value={place.ground ?? 'none'}
          options={GROUNDS.map((value) => ({ value, label: t(`table.grounds.${value}`) }))}
          onChange={(value) => update(() => $groundCells(value === 'none' ? null : value))}
        />
      </Menu>
      <Menu trigger={<IconButton icon={Trash2} label={t('table.delete')} />}>
        <MenuItem danger onSelect={() => act('deleteRow')}>
          {t('table.deleteRow')}
        </MenuItem>
        <MenuItem danger onSelect={() => act('deleteColumn')}>
          {t('table.deleteColumn')}
        </MenuItem>
      </Menu>
    </>
  );
}
