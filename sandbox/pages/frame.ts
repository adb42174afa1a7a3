import type { WrittenAnswer } from '../http/answer';

/** Pictures from here and from WeChat's own hosts; inline styles; nothing that runs or leads away. */
const POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' https://mmbiz.qpic.cn https://mmbiz.qlogo.cn https://wx.qlogo.cn",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page in UTF-8 under a policy that lets nothing run. */
export function htmlPage(html: string, status = 200): WrittenAnswer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    body: Buffer.from(html),
  };
}
