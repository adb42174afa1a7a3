import { pageLook } from '../../../core/wechat/page-look';
import { changedParts } from './changed-parts';

// The page that WeChat puts around an article: measures of the article page as readers see it.
// Only furniture is styled here; the body brings its own styles.
const PAGE_STYLE = `
${pageLook('#body')}
#page{padding:20px 20px 40px}
#title{font-size:22px;line-height:1.4;font-weight:700;margin-bottom:14px}
#title:empty::before{content:attr(data-empty);color:rgba(0,0,0,.3)}
#meta{display:flex;flex-wrap:wrap;gap:0 10px;font-size:15px;color:rgba(0,0,0,.3);margin-bottom:22px}
#account{color:#576b95}
#place:not(:empty)::before{content:' '}
#body:empty::before{content:attr(data-empty);color:rgba(0,0,0,.3)}
#page:has(.swipe){display:flex;flex-direction:column;padding-top:0}
#page:has(.swipe) #body{display:contents}
#page:has(.swipe) #meta{order:2;margin:16px 0 0}
#page:has(.swipe) :is(#source,#reads,#foot){order:2}
.swipe{order:-2;display:flex;flex:none;margin:0 -20px 8px;overflow-x:auto;scroll-snap-type:x mandatory;background:rgba(127,127,127,.08)}
.swipe img{flex:0 0 100%;width:100%;aspect-ratio:3/4;object-fit:contain;scroll-snap-align:start}
.swipe-count{order:-1;margin-bottom:14px;text-align:center;font-size:13px;color:rgba(0,0,0,.55)}
.dark .swipe-count{color:rgba(255,255,255,.5)}
#source{display:block;margin-top:24px;font-size:15px}
#source[hidden]{display:none}
#reads{margin-top:24px;font-size:15px;color:rgba(0,0,0,.3)}
#foot{display:flex;justify-content:space-between;gap:12px;margin-top:16px;padding-top:16px;border-top:.5px solid rgba(0,0,0,.1);font-size:15px;color:rgba(0,0,0,.55);letter-spacing:0}
::selection{background:#fde8b8}
html.dark{color-scheme:dark}
.dark body{background:#191919;color:#a3a3a3}
.dark #title{color:rgba(255,255,255,.8)}
.dark #title:empty::before,.dark #body:empty::before,.dark #meta,.dark #reads{color:rgba(255,255,255,.5)}
.dark a,.dark #account{color:#7d90a9}
.dark #foot{border-top-color:rgba(255,255,255,.1);color:rgba(255,255,255,.5)}
.dark ::selection{background:#5a4a20}
.care #meta,.care #reads,.care #foot{font-size:17px;color:rgba(0,0,0,.6)}
.care.dark #meta,.care.dark #reads,.care.dark #foot{color:rgba(255,255,255,.6)}
.care #title{font-size:26px}
::-webkit-scrollbar{width:0}
`;

/** The empty page; {@link openArticlePage} fills it. */
export const ARTICLE_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${PAGE_STYLE}</style></head><body><div id="page"><h1 id="title"></h1><p id="meta"><span id="author"></span><span id="account"></span><span id="date"></span><span id="place"></span></p><div id="body"></div><a id="source" hidden></a><p id="reads"></p><p id="foot"></p></div></body></html>`;

/** What stands around the body. */
export type Furniture = {
  title: string;
  author: string;
  account: string;
  date: string;
  /** Where it was published from, as WeChat finds out. */
  place: string;
  /** The words under the article when it names a source; null for none. */
  source: string | null;
  /** How often it was read: stands at the left under the article. */
  reads: string;
  /** What WeChat offers at the end: share, like … */
  foot: readonly string[];
  emptyTitle: string;
  emptyBody: string;
};

/** A live article page in a frame. */
export type ArticlePage = {
  setFurniture: (furniture: Furniture) => void;
  /** Night colours around the body, and the size of text that names none. */
  setLook: (look: { dark: boolean; textScale: number; care: boolean }) => void;
  /** Shows the parts of the body, touching only what changed: scroll and selection stay. */
  setBody: (parts: readonly string[]) => void;
};

type Shown = { html: string; nodes: ChildNode[] };

/** Takes over the page of a frame that has loaded {@link ARTICLE_PAGE}. */
export function openArticlePage(page: Document): ArticlePage {
  const at = (id: string): HTMLElement => {
    const element = page.getElementById(id);
    if (!element) throw new Error(`the article page has no #${id}`);
    return element;
  };
  const body = at('body');
  const shown: Shown[] = [];
  // A preview leads nowhere.
  page.addEventListener('click', (event) => event.preventDefault());
  for (const kind of ['dragstart', 'dragover', 'drop']) {
    page.addEventListener(kind, (event) => event.preventDefault());
  }
  page.addEventListener('keydown', (event) =>
    handOn(event, page.defaultView?.frameElement ?? null),
  );

  function nodesOf(html: string): ChildNode[] {
    const template = page.createElement('template');
    template.innerHTML = html;
    return [...template.content.childNodes];
  }

  return {
    setFurniture(furniture) {
      at('title').textContent = furniture.title;
      at('title').dataset['empty'] = furniture.emptyTitle;
      at('author').textContent = furniture.author;
      at('author').hidden = furniture.author === '';
      at('account').textContent = furniture.account;
      at('date').textContent = furniture.date;
      at('place').textContent = furniture.place;
      at('reads').textContent = furniture.reads;
      at('source').textContent = furniture.source ?? '';
      at('source').hidden = furniture.source === null;
      body.dataset['empty'] = furniture.emptyBody;
      at('foot').replaceChildren(
        ...furniture.foot.map((words) => {
          const span = page.createElement('span');
          span.textContent = words;
          return span;
        }),
      );
    },

    setLook({ dark, textScale, care }) {
      page.documentElement.classList.toggle('care', care);
      page.documentElement.classList.toggle('dark', dark);
      body.style.fontSize = `${17 * textScale}px`;
    },

    setBody(parts) {
      const { start, removed, added } = changedParts(
        shown.map((part) => part.html),
        parts,
      );
      const fresh = parts
        .slice(start, start + added)
        .map((html): Shown => ({ html, nodes: nodesOf(html) }));
      const after = shown.slice(start + removed).flatMap((part) => part.nodes)[0] ?? null;
      const gone = shown.splice(start, removed, ...fresh);
      for (const part of gone) for (const node of part.nodes) node.remove();
      for (const part of fresh) for (const node of part.nodes) body.insertBefore(node, after);
    },
  };
}

/** Keys pressed inside the frame are keys of the window: its shortcuts work here too. */
function handOn(event: KeyboardEvent, frame: Element | null): void {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
  const copy = new KeyboardEvent('keydown', {
    key,
    code,
    ctrlKey,
    metaKey,
    shiftKey,
    altKey,
    isComposing,
    bubbles: true,
    cancelable: true,
  });
  if (frame?.dispatchEvent(copy) === false) event.preventDefault();
}
