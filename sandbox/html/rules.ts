/**
 * What the draft API takes out of an article. Source: probes of draft/add followed by draft/get
 * that are published, and the sentence on scripts of the page 新增草稿. Everything not named here
 * is stored as it was sent.
 */

/** Elements that go with all that is in them. `template` is ours: nothing inside it can be seen. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'style link script noscript object embed applet form input button textarea select meta base ' +
    'title video audio source frame frameset template'
  ).split(' '),
);

/**
 * Attributes that go everywhere; `on…` handlers go too. From `srcset` on they were not probed:
 * they could load from elsewhere.
 */
export const DROPPED_ATTRIBUTES: ReadonlySet<string> = new Set(
  'id target rel contenteditable tabindex title srcset poster srcdoc ping formaction action'.split(
    ' ',
  ),
);

/** Declarations that go whatever their value is. */
export const DROPPED_PROPERTIES: ReadonlySet<string> = new Set(
  (
    'position z-index top right bottom left inset ' +
    'text-decoration-thickness text-underline-offset'
  ).split(' '),
);

const DATA_ATTRIBUTES = new Set(
  'data-src data-w data-ratio data-type data-no-dark data-ignore-dm data-ignore-width data-mode'.split(
    ' ',
  ),
);

/**
 * Attributes that one published tool blames for error 45166 while a probe found them kept. WeChat's
 * own components (`mp-…`, video frames, mini-program links) need theirs.
 */
export function isDisputedAttribute(tagName: string, name: string): boolean {
  if (['target', 'rel', 'id', 'class', 'dir'].includes(name)) return true;
  if (name.startsWith('aria-') || name.startsWith('on')) return true;
  if (!name.startsWith('data-') || DATA_ATTRIBUTES.has(name)) return false;
  return !(tagName.startsWith('mp-') || tagName === 'iframe' || name.includes('miniprogram'));
}
