import type { ReactNode } from 'react';
import './tag.css';

export type Tone = 'plain' | 'jade' | 'amber' | 'lapis' | 'plum' | 'accent';

/** A word with a soft ground: a state, a kind. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tone-${tone}`}>{children}</span>;
}
