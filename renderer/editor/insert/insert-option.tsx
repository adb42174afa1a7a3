import { useEffect, useRef } from 'react';
import { Keys } from '../../ui';
import type { Insertable } from './insertable';
import { useInsertWords } from './use-insertables';

type InsertOptionProps = {
  id: string;
  entry: Insertable;
  selected: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

/** One entry in a list whose focus stays elsewhere: icon, name, and a line on what it is. */
export function InsertOption({ id, entry, selected, onPoint, onChoose }: InsertOptionProps) {
  const { label, hint } = useInsertWords()(entry);
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const Icon = entry.icon;
  return (
    <button
      ref={ref}
      type="button"
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className="insert-option"
      onMouseMove={onPoint}
      // The caret stays where the block is to go.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="insert-icon">
        <Icon aria-hidden size={16} strokeWidth={1.7} />
      </span>
      <span className="insert-words">
        <span className="insert-name">{label}</span>
        <span className="insert-hint">{hint}</span>
      </span>
      {selected && <Keys keys="enter" />}
    </button>
  );
}
