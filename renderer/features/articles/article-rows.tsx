import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ArticleSummary } from '../../../core/domain/article';
import type { ArticleId } from '../../../core/domain/ids';
import { ArticleRow } from './article-row';
import { DayHeading } from './day-heading';
import type { ListLine } from './group-by-day';

type ArticleRowsProps = {
  lines: ListLine[];
  selectedId: ArticleId | null;
  timeOf: (article: ArticleSummary) => number;
  onDestroy: (article: ArticleSummary) => void;
};

const ROW_HEIGHT = 76;
const HEADING_HEIGHT = 34;

/** The rows; only those in sight are in the page, however long the list is. */
export function ArticleRows({ lines, selectedId, timeOf, onDestroy }: ArticleRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  });

  const selectedIndex = lines.findIndex((line) => line.key === selectedId);
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex, { align: 'auto' });
    // Only when another article is chosen: a list that changes must not jump.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selectedId]);

  return (
    <div className="list-rows" ref={scroller}>
      <ul style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="list-line"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line.kind === 'heading' ? (
                <DayHeading label={line.label} />
              ) : (
                <ArticleRow
                  article={line.article}
                  selected={line.article.id === selectedId}
                  atMs={timeOf(line.article)}
                  dated={line.dated}
                  onDestroy={onDestroy}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
