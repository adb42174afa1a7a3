import type { Bridge } from '../../core/contract/bridge';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly gaotai: Bridge;
  }
}
