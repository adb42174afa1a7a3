import { darkHtml } from '../../../core/wechat/dark-html';

/** How a reader has set up WeChat. */
export type ReaderLook = {
  dark: boolean;
  /** 1 is the standard size; WeChat scales every font size and leaves the rest. */
  textScale: number;
  /** 关怀模式: WeChat's page around the article is larger and darker, for weak eyes. */
  care: boolean;
};

/**
 * Shows parts of an article as a reader with that set-up sees them. Parts that did not change are
 * not worked on twice, so typing costs one part.
 */
export function createReaderLook({ dark, textScale }: Omit<ReaderLook, 'care'>) {
  let known = new Map<string, string>();
  return (parts: readonly string[]): readonly string[] => {
    if (!dark && textScale === 1) return parts;
    const now = new Map<string, string>();
    const shown = parts.map((html) => {
      const part = known.get(html) ?? scaled(dark ? darkHtml(html) : html, textScale);
      now.set(html, part);
      return part;
    });
    known = now;
    return shown;
  };
}

// Only inside tags: words that speak of font sizes stay.
function scaled(html: string, scale: number): string {
  if (scale === 1) return html;
  return html.replace(/<[^>]*>/g, (tag) =>
    tag.replace(
      /font-size:([\d.]+)px/g,
      (_, size: string) => `font-size:${Number((Number(size) * scale).toFixed(2))}px`,
    ),
  );
}
