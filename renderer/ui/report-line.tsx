import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './report-line.css';

const ICONS = { good: CircleCheck, part: TriangleAlert, bad: CircleX };

type ReportLineProps = {
  /** Whether it went well, with something missing, or not at all. */
  outcome: keyof typeof ICONS;
  name: string;
  /** What became of it. */
  words: ReactNode;
  action?: ReactNode;
  /** More about it, below the words. */
  children?: ReactNode;
};

/** What became of one thing of several: an item of a list. */
export function ReportLine({ outcome, name, words, action, children }: ReportLineProps) {
  const Icon = ICONS[outcome];
  return (
    <li className={`report-line report-${outcome}`}>
      <Icon aria-hidden size={18} strokeWidth={1.8} />
      <div className="selectable">
        <p className="report-name">{name}</p>
        <p className="report-words">{words}</p>
        {children}
      </div>
      {action}
    </li>
  );
}
