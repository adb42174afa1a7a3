declare module 'libheif-js/wasm-bundle' {
  type HeifPixels = { data: Uint8ClampedArray; width: number; height: number };
  type HeifImage = {
    get_width(): number;
    get_height(): number;
    display(into: HeifPixels, done: (pixels: HeifPixels | null) => void): void;
    free(): void;
  };
  export class HeifDecoder {
    decode(bytes: Uint8Array): HeifImage[];
  }
}
