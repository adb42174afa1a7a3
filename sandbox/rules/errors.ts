import { randomBytes } from 'node:crypto';

/**
 * The words WeChat uses for the codes this server can answer. Source: the global return code page
 * and the error tables of the single API pages; where only reports name a code it is said so.
 */
const WORDS = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40007: 'invalid media_id',
  40009: 'invalid image size',
  40010: 'invalid voice size',
  40011: 'invalid video size',
  40012: 'invalid thumb size',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40066: 'invalid url',
  40097: 'invalid args',
  40113: 'unsupported file type',
  40114: 'invalid index value',
  40125: 'invalid appsecret',
  40164: 'invalid ip, not in whitelist',
  40215: 'too many images',
  // Title empty: named by community lists only.
  40227: 'title is empty',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41005: 'media data missing',
  41006: 'media_id missing',
  41039: 'invalid content_source_url',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  44001: 'empty media data',
  44002: 'empty post data',
  44003: 'empty news data',
  45001: 'media size out of limit',
  45002: 'content size out of limit',
  45003: 'title size out of limit',
  45004: 'description size out of limit',
  45008: 'article size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45034: 'material count out of limit',
  45110: 'author size out of limit',
  45166: 'invalid content',
  47001: 'data format error',
  47002: 'do not use unicode escapes',
  47003: 'argument invalid',
  48001: 'api unauthorized',
  48006: 'forbid to clear quota because of reaching the limit',
  // Cover crop failed: reported in the open community, not on the draft page.
  53402: 'cover crop failed',
  53406: 'product selling is not enabled',
  53503: 'draft did not pass the publish check',
  53600: 'invalid article_id',
  61500: 'date format error',
  61501: 'date range error',
  // A link the account may not use: one public report.
  64562: 'link is not allowed',
  76021: 'cgi_path not found',
  88000: 'without comment privilege',
} as const;

/** A code that the sandbox itself answers. */
export type ErrorCode = keyof typeof WORDS;

/** A business error. WeChat sends it with HTTP status 200. */
export interface Refusal {
  kind: 'refusal';
  errcode: number;
  /** Without the request id, which is added when the answer is written. */
  errmsg: string;
}

/** Refuses a call with WeChat's words for the code, and a detail in WeChat's `hint` form if given. */
export function refuse(code: ErrorCode, hint?: string): Refusal {
  const words = WORDS[code];
  return { kind: 'refusal', errcode: code, errmsg: hint ? `${words} hint: [${hint}]` : words };
}

/** A refusal ordered from outside, with any code; known codes get their usual words. */
export function refuseWith(errcode: number, errmsg?: string): Refusal {
  const known = Object.entries(WORDS).find(([code]) => Number(code) === errcode);
  return { kind: 'refusal', errcode, errmsg: errmsg ?? known?.[1] ?? 'error' };
}

/** WeChat's words for a caller outside the whitelist; they carry the address that was seen. */
export function refuseAddress(ip: string): Refusal {
  return {
    kind: 'refusal',
    errcode: 40164,
    errmsg: `invalid ip ${ip} ipv6 ::ffff:${ip}, not in whitelist`,
  };
}

/** A request id as it ends WeChat's error messages: three groups of eight hex digits. */
export function newRequestId(nowMs: number): string {
  const seconds = Math.floor(nowMs / 1000)
    .toString(16)
    .padStart(8, '0');
  return `${seconds}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`;
}
