import {
  type Announcements,
  closestCenter,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../core/domain/edition';
import { articleIdSchema } from '../../../core/domain/ids';
import { useArticles, useStores } from '../../app/stores';
import { SLOTS } from './drag-ids';

/** Among the places first the one under the pointer; by keyboard there is no pointer. */
const placeUnder: CollisionDetection = (args) => {
  const within = pointerWithin(args);
  return within.length > 0 ? within : args.pointerCoordinates ? [] : closestCenter(args);
};

/** Dragging articles into an edition and within it, by mouse or with space and the arrow keys. */
export function ComposerDrag({ edition, children }: { edition: Edition; children: ReactNode }) {
  const { t } = useTranslation('editions');
  const { editions } = useStores();
  const all = useArticles((s) => s.articles);
  const [dragged, setDragged] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const titleOf = (id: string | number) =>
    all?.find((article) => article.id === id)?.title.trim() || t('articles:untitled');
  const placeOf = (id: string | number) => {
    const index = edition.articleIds.findIndex((other) => other === id);
    return index === -1 ? edition.articleIds.length : index;
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag.start', { title: titleOf(active.id) }),
    onDragOver: ({ over }) =>
      over ? t('drag.over', { place: placeOf(over.id) + 1 }) : t('drag.out'),
    onDragEnd: ({ over }) =>
      over ? t('drag.end', { place: placeOf(over.id) + 1 }) : t('drag.out'),
    onDragCancel: () => t('drag.cancel'),
  };

  function drop({ active, over }: DragEndEvent) {
    setDragged(null);
    if (!over) return;
    const id = articleIdSchema.safeParse(active.id);
    const at = over.id === SLOTS ? edition.articleIds.length : placeOf(over.id);
    if (id.success) editions.getState().place(edition.id, id.data, at);
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={placeUnder}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged && <div className="slot-dragged">{titleOf(dragged)}</div>}
      </DragOverlay>
    </DndContext>
  );
}
