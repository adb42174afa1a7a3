import { LAYOUT_WIDTHS, type LayoutFacts } from '../../core/checks/structure/layout/facts';
import { boxOf, isAsked } from './box-of';
import { articleFrom } from './inert-article';

/** The page that WeChat puts around an article, as far as it decides about the layout. */
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>
*{margin:0;padding:0}
html{line-height:1.6}
body{font:17px/1.6 "PingFang SC",system-ui,"Microsoft YaHei","Noto Sans CJK SC",sans-serif;letter-spacing:.034em;text-align:justify;overflow:hidden}
body *{max-width:100%!important;box-sizing:border-box!important;overflow-wrap:break-word!important}
body p{clear:both;min-height:1em}
img{height:auto!important}
h1,h2,h3,h4,h5,h6{font-weight:400;font-size:16px}
ul,ol{list-style-type:none}
</style></head><body></body></html>`;

/**
 * Lays an article out at each of {@link LAYOUT_WIDTHS} and measures what the layout rules ask about.
 * Nothing in it runs or loads: it lies in frames without script, pictures are replaced by empty ones
 * of the size that `data-w` and `data-ratio` name.
 */
export async function measureArticle(html: string): Promise<LayoutFacts> {
  const { nodes, release } = articleFrom(html);
  const frames = await Promise.all(LAYOUT_WIDTHS.map(openFrame));
  try {
    await Promise.all(frames.map(({ page }) => fill(page, nodes)));
    return factsOf(frames.map(({ page }) => page.body));
  } finally {
    for (const { frame } of frames) frame.remove();
    release();
  }
}

function openFrame(width: number): Promise<{ frame: HTMLIFrameElement; page: Document }> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.style.cssText = `width:${width}px;height:800px;border:0`;
  frame.srcdoc = PAGE;
  return new Promise((resolve, reject) => {
    frame.addEventListener('load', () => {
      if (frame.contentDocument) resolve({ frame, page: frame.contentDocument });
      else reject(new Error('the frame for measuring did not open'));
    });
    document.body.append(frame);
  });
}

async function fill(page: Document, nodes: readonly Node[]): Promise<void> {
  page.body.append(...nodes.map((node) => page.importNode(node, true)));
  await Promise.all([...page.images].map(settled));
}

function settled(image: HTMLImageElement): Promise<void> {
  if (image.complete) return Promise.resolve();
  return new Promise((resolve) => {
    for (const end of ['load', 'error']) image.addEventListener(end, () => resolve());
  });
}

/** The same article in each of the bodies, so that the same path names the same element. */
function factsOf(bodies: readonly HTMLElement[]): LayoutFacts {
  const facts: LayoutFacts = [];
  const left = [{ path: new Array<number>(), elements: bodies.map((body): Element => body) }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { path, elements } = next;
    const [first] = elements;
    if (!first) break;
    if (path.length > 0 && isAsked(first, path.length)) {
      facts.push({ path, boxes: elements.map(boxOf) });
    }
    for (let index = 0; index < first.children.length; index += 1) {
      const children = elements.flatMap((element) => element.children[index] ?? []);
      if (children.length === elements.length)
        left.push({ path: [...path, index], elements: children });
    }
  }
  return facts;
}
