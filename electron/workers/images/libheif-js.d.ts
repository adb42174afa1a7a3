declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  type HeifPixels = { data: Uint8ClampedArray; width: number; height: number };
  type HeifImage = {
    get_width(): number;
    get_height(): number;
    display(into: HeifPixels, done: (pixels: HeifPixels | null) => void): void;
    free(): void;
  };
  const load: () => {
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  };
  export default load;
}
