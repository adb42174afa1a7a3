import { X } from 'lucide-react';
import { Toast } from 'radix-ui';
import './toaster.css';

export type ToastItem = {
  id: number;
  tone: 'plain' | 'good' | 'bad';
  words: string;
  action: { label: string; run: () => void } | null;
};

type ToasterProps = {
  toasts: ToastItem[];
  onClose: (id: number) => void;
  label: string;
  closeLabel: string;
};

/** Short messages at the bottom of the window; F8 moves the focus there. */
export function Toaster({ toasts, onClose, label, closeLabel }: ToasterProps) {
  return (
    <Toast.Provider label={label} duration={8000} swipeDirection="down">
      {toasts.map((toast) => (
        <Toast.Root
          key={toast.id}
          className={`toast toast-${toast.tone}`}
          type={toast.tone === 'bad' ? 'foreground' : 'background'}
          duration={toast.tone === 'bad' ? 14_000 : 8000}
          onOpenChange={(open) => !open && onClose(toast.id)}
        >
          <Toast.Description className="toast-words selectable">{toast.words}</Toast.Description>
          {toast.action && (
            <Toast.Action
              className="toast-action"
              altText={toast.action.label}
              onClick={toast.action.run}
            >
              {toast.action.label}
            </Toast.Action>
          )}
          <Toast.Close className="toast-close" aria-label={closeLabel}>
            <X aria-hidden size={15} />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="toaster" />
    </Toast.Provider>
  );
}
