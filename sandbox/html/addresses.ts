/** Picture hosts of WeChat: page 上传图文消息图片 and the open community (mmbiz and the two logo hosts). */
const TENCENT_IMAGE_HOSTS = new Set(['mmbiz.qpic.cn', 'mmbiz.qlogo.cn', 'wx.qlogo.cn']);
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const OWN_IMAGE = /^\/mmbiz\/([0-9a-f]+)\//;

/** Tells whether a picture with this id was uploaded here. */
export type KnowsImage = (fileId: string) => boolean;

function parse(address: string): URL | undefined {
  const whole = address.startsWith('//') ? `http:${address}` : address;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/**
 * The path of a picture that this server gave out. Any loopback port counts: the sandbox may have
 * moved to another one since.
 */
export function ownImagePath(address: string, knowsImage: KnowsImage): string | undefined {
  const url = parse(address);
  if (!url || !LOOPBACK.has(url.hostname)) return undefined;
  const fileId = OWN_IMAGE.exec(url.pathname)?.[1];
  return fileId !== undefined && knowsImage(fileId) ? `${url.pathname}${url.search}` : undefined;
}

/** Whether WeChat lets an article show this picture. */
export function isHostedImage(address: string, knowsImage: KnowsImage): boolean {
  const url = parse(address);
  if (url && TENCENT_IMAGE_HOSTS.has(url.hostname)) return true;
  return ownImagePath(address, knowsImage) !== undefined;
}

/**
 * The address as it is stored with an article: https on WeChat's hosts (this server has only http),
 * and the `/0` at the end becomes `/640?from=appmsg`. Observed by read-back of drafts.
 */
export function storedImageAddress(address: string): string {
  const url = parse(address);
  if (!url) return address;
  if (TENCENT_IMAGE_HOSTS.has(url.hostname)) url.protocol = 'https:';
  if (url.pathname.endsWith('/0')) {
    url.pathname = `${url.pathname.slice(0, -2)}/640`;
    if (!url.searchParams.has('from')) url.searchParams.set('from', 'appmsg');
  }
  return url.href;
}

/**
 * Whether any account may link there: only articles on mp.weixin.qq.com (page 上传图文消息素材). This
 * server's own article pages stand for those.
 */
export function isArticleLink(address: string): boolean {
  const url = parse(address.trim());
  if (!url) return false;
  if (url.hostname === 'mp.weixin.qq.com') return true;
  return LOOPBACK.has(url.hostname) && url.pathname.startsWith('/s/');
}

/** Frames that survive: Tencent Video and WeChat's own video pages (peers' notes). */
export function isVideoFrame(address: string): boolean {
  const url = parse(address);
  if (url?.hostname === 'v.qq.com') return true;
  return url?.hostname === 'mp.weixin.qq.com' && url.pathname.startsWith('/mp/');
}
