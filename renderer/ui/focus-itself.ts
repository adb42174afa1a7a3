/**
 * For a dialog that fills the window: it takes the focus itself, not its cross, which would be
 * pressed by accident and shows its tooltip when it was opened by keys.
 */
export function focusItself(event: Event): void {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
}
