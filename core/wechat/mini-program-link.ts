/** A page of a mini-program. */
export type MiniProgramPage = { readonly appId: string; readonly path: string };

/** An AppID as WeChat gives them out. */
const APP_ID = /^wx[0-9a-zA-Z]{6,32}$/;

/**
 * The address that stands for a page of a mini-program in a link: WeChat's own scheme, which people
 * can also paste.
 * Source: developers.weixin.qq.com, 获取 scheme 码, 明文 scheme.
 */
export function miniProgramLink({ appId, path }: MiniProgramPage): string {
  const [page = '', query = ''] = path.split(/\?(.*)/s);
  const search = new URLSearchParams({ appid: appId, path: page, ...(query ? { query } : {}) });
  return `weixin://dl/business/?${search}`;
}

/** Reads what {@link miniProgramLink} writes; null for any other address. */
export function readMiniProgramLink(address: string): MiniProgramPage | null {
  const search = /^weixin:\/\/dl\/business\/\?(.+)$/i.exec(address.trim())?.[1];
  if (search === undefined) return null;
  const fields = new URLSearchParams(search);
  const appId = fields.get('appid') ?? '';
  if (!APP_ID.test(appId)) return null;
  const query = fields.get('query') ?? '';
  const path = fields.get('path') ?? '';
  return { appId, path: query === '' ? path : `${path}?${query}` };
}

/** Whether a text is an AppID. */
export function isAppId(text: string): boolean {
  return APP_ID.test(text);
}
