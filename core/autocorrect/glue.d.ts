// The JavaScript side of `@huacnlee/autocorrect`, which comes without types of its own.
declare module '@huacnlee/autocorrect/autocorrect_bg.js' {
  /** Connects the functions to the started module. */
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
  /** Spaces and punctuates plain text. */
  export function format(text: string): string;
}
