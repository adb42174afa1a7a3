/**
 * Limits of the Official Account API as its public pages state them. This is the sandbox's own
 * table: it is not shared with the client, so that a wrong number there shows up here.
 */

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** Largest request that is read at all; the biggest documented file is 10 MB. Our own figure. */
export const MAX_BODY_BYTES = 12 * MEGABYTE;

/** Pages 新增草稿 and 更新草稿 (changes of 2025-11-26 and 2025-12-19). Lengths are in characters (字). */
export const ARTICLE = {
  titleCharacters: 32,
  authorCharacters: 16,
  digestCharacters: 128,
  /** An empty digest becomes the first 54 characters of the body. */
  digestFromBodyCharacters: 54,
  /** "Under 20,000 characters": the whole HTML string counts. Tools in use send more (disputed). */
  contentCharacters: 20_000,
  contentBytes: MEGABYTE,
  sourceUrlBytes: KILOBYTE,
  /** Page 上传图文消息素材 (older) and the published SDKs; not repeated on the draft page. */
  perDraft: 8,
  /** 图片消息: 1 to 20 permanent pictures. */
  newspicPictures: 20,
} as const;

/** All lists (draft, freepublish, material): `count` is 1 to 20. */
export const MAX_LIST_COUNT = 20;

/** Page 上传图文消息图片: jpg or png under 1 MB. */
export const BODY_IMAGE_BYTES = MEGABYTE;

/** Page 上传永久素材. Sizes in bytes; `stored` is how many of a kind one account may keep. */
export const MATERIAL = {
  image: { bytes: 10 * MEGABYTE, stored: 100_000 },
  voice: { bytes: 2 * MEGABYTE, stored: 1_000 },
  video: { bytes: 10 * MEGABYTE, stored: 1_000 },
  thumb: { bytes: 64 * KILOBYTE, stored: 1_000 },
} as const;

/** Pages access_token 使用说明 and 获取稳定版接口调用凭据. Times in milliseconds. */
export const TOKEN = {
  lifeMs: 7_200_000,
  /** A token that `GET token` replaced stays usable for about five minutes. */
  replacedGraceMs: 300_000,
  /** `stable_token` renews by itself this long before the end. */
  renewBeforeMs: 300_000,
  forcedPerDay: 20,
  forcedApartMs: 30_000,
} as const;

/** Page 重置API调用次数: ten resets in a month. */
export const QUOTA_RESETS_PER_MONTH = 10;

/** Page 用户分析数据接口: at most 7 days in one question, data from 2014-12-01. */
export const USER_CUMULATE = { days: 7, since: '2014-12-01' } as const;
