import { createStore } from 'zustand/vanilla';
import type { AppError } from '../../core/contract/errors';

/** Words by their key, so that a store never holds a sentence. */
export type Message = { key: string; values?: Record<string, string | number> };

/** A short message to the person at the window. */
export type Toast = {
  id: number;
  tone: 'plain' | 'good' | 'bad';
  message: Message | null;
  /** What went wrong; shown in its own words after `message`. */
  error: AppError | null;
  action: { label: Message; run: () => void } | null;
};

export type ToastsState = {
  toasts: Toast[];
  say: (message: Message, action?: Toast['action']) => void;
  /** Says that something failed; `doing` names what was tried. */
  sayError: (error: AppError, doing?: Message, action?: Toast['action']) => void;
  close: (id: number) => void;
};

/** At most this many at once; the oldest gives way. */
const MOST = 3;

/** The short messages at the bottom of the window. */
export function createToastsStore() {
  let lastId = 0;
  return createStore<ToastsState>()((set) => {
    const add = (toast: Omit<Toast, 'id'>) =>
      set((s) => ({ toasts: [...s.toasts, { ...toast, id: ++lastId }].slice(-MOST) }));
    return {
      toasts: [],
      say: (message, action = null) => add({ tone: 'plain', message, error: null, action }),
      sayError: (error, doing, action = null) => {
        // Somebody who cancels knows it.
        if (error.code === 'cancelled') return;
        add({ tone: 'bad', message: doing ?? null, error, action });
      },
      close: (id) => set((s) => ({ toasts: s.toasts.filter((toast) => toast.id !== id) })),
    };
  });
}

export type ToastsStore = ReturnType<typeof createToastsStore>;
