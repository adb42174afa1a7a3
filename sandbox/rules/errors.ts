import { randomBytes } from 'node:crypto';

/**
 * The words WeChat uses for the codes this server can answer. Source: the global return code page
 * and the error tables of the single API pages; where only reports name a code it is said so.
 */
const WORDS = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40007: 'invalid media_id',
  40008: 'invalid message type',
  40009: 'invalid image size',
  40010: 'invalid voice size',
  40011: 'invalid video size',
  40012: 'invalid thumb size',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40016: 'invalid button size',
  40017: 'invalid button type',
  40018: 'invalid button name size',
  40019: 'invalid button key size',
  40020: 'invalid button url size',
  40023: 'invalid sub button size',
  40024: 'invalid sub button type',
  40025: 'invalid sub button name size',
  40027: 'invalid sub button url size',
  40031: 'invalid openid list',
  40032: 'invalid openid list size',
  40052: 'invalid action name',
  40053: 'invalid action info',
  40054: 'invalid sub button url domain',
  40055: 'invalid button url domain',
  40059: 'invalid msg id',
  40060: 'invalid article idx',
  // The words of this one are in no list; the meaning is.
  40065: 'message status does not allow to delete',
  40066: 'invalid url',
  40092: 'invalid remark name',
  40097: 'invalid args',
  40113: 'unsupported file type',
  40114: 'invalid index value',
  40125: 'invalid appsecret',
  40130: 'invalid openid list size, at least two openid',
  40132: 'invalid username',
  40152: 'invalid tag id, maybe the tag has been deleted',
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
  41040: 'invalid originality statement',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43004: 'require subscribe',
  44001: 'empty media data',
  44002: 'empty post data',
  44003: 'empty news data',
  44004: 'empty content',
  45001: 'media size out of limit',
  45002: 'content size out of limit',
  45003: 'title size out of limit',
  45004: 'description size out of limit',
  45008: 'article size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45028: 'has no masssend quota',
  45029: 'qrcode count out of limit',
  45034: 'material count out of limit',
  45056: 'too many tag now, no need to add new',
  45057: "can't delete the tag that has too many fans",
  45058: "can't modify sys tag",
  45059: 'can not tag one user too much',
  45062: 'article carries an accepted advertisement, send it on the website',
  45065: 'clientmsgid exist',
  45066: 'same clientmsgid retry too fast',
  45067: 'clientmsgid size out of limit',
  45083: 'speed out of range, should be 0 to 4',
  45084: 'speed missing',
  45110: 'author size out of limit',
  // Cards and products can no longer be published.
  45113: 'not support publish this type',
  45157: 'invalid tag name',
  45158: 'tag name too long',
  45159: 'invalid tag id',
  45162: 'invalid msgtype',
  45166: 'invalid content',
  45171: 'some openid tagging failed',
  46003: 'menu no exist',
  47001: 'data format error',
  47002: 'do not use unicode escapes',
  47003: 'argument invalid',
  48001: 'api unauthorized',
  48006: 'forbid to clear quota because of reaching the limit',
  // Only saved automatically: page of mass/sendall, in other words there.
  48021: 'draft is auto saved only, save it by hand first',
  49003: 'not match appid with openid',
  // Cover crop failed: reported in the open community, not on the draft page.
  53402: 'cover crop failed',
  53406: 'product selling is not enabled',
  53503: 'draft did not pass the publish check',
  53504: 'draft must be used on the website',
  53505: 'draft must be saved by hand on the website first',
  53600: 'invalid article_id',
  61500: 'date format error',
  61501: 'date range error',
  61503: 'data not ready, try later',
  // A link the account may not use: one public report.
  64562: 'link is not allowed',
  65301: 'no such conditional menu',
  65303: 'there is no selfmenu, please create selfmenu first',
  65304: 'match rule empty',
  65316: 'the domain count of conditional menu url is over limit',
  65320: 'match rule uses fields that are no longer supported',
  76001: 'rid not found',
  76002: 'invalid rid',
  76003: 'rid does not belong to this account',
  76004: 'rid expired',
  76021: 'cgi_path not found',
  88000: 'without comment privilege',
  88001: 'msg_data is not exists',
  88003: 'elected comment upper limit',
  88004: 'comment was deleted by user',
  88005: 'already reply',
  88007: 'reply content beyond max len or content len is zero',
  88008: 'comment is not exists',
  88009: 'reply is not exists',
  88010: 'count range error. count <= 0 or count >= 50',
  89504: 'mass send is waiting for the confirmation of the administrator',
  89505: 'mass send enters the confirmation of the administrator, please wait',
  9410010: 'long data size out of limit',
  9410011: 'expire seconds out of limit',
  9410012: 'short key not found',
} as const;

/** A code that the sandbox itself answers. */
export type ErrorCode = keyof typeof WORDS;

/** A business error. WeChat sends it with HTTP status 200. */
export interface Refusal {
  kind: 'refusal';
  errcode: number;
  /** Without the request id, which is added when the answer is written. */
  errmsg: string;
  /** More fields of the answer: a few refusals carry some. */
  fields?: Record<string, unknown>;
}

/** Refuses a call with WeChat's words for the code, and a detail in WeChat's `hint` form if given. */
export function refuse(code: ErrorCode, hint?: string): Refusal {
  const words = WORDS[code];
  return { kind: 'refusal', errcode: code, errmsg: hint ? `${words} hint: [${hint}]` : words };
}

/** A refusal whose answer tells more than code and words. */
export function refuseAnd(code: ErrorCode, fields: Record<string, unknown>): Refusal {
  return { ...refuse(code), fields };
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
