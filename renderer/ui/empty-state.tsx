import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './empty-state.css';

type EmptyStateProps = {
  icon: LucideIcon;
  title: string;
  /** What to do next. */
  words: ReactNode;
  children?: ReactNode;
};

/** What a list shows when there is nothing in it: why, and what to do next. */
export function EmptyState({ icon: Icon, title, words, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon aria-hidden size={22} strokeWidth={1.5} />
      </span>
      <p className="empty-title">{title}</p>
      <p className="empty-words phrases">{words}</p>
      {children && <div className="empty-actions">{children}</div>}
    </div>
  );
}
