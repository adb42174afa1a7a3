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

/** Mass sending: guide Batch Sends and the pages of the calls. */
export const MASS = {
  /** A verified subscription account: one success a day. */
  subscriptionPerDay: 1,
  /** A service account: each follower gets at most four messages a month, and one "to all" a day. */
  servicePerMonth: 4,
  serviceToAllPerDay: 1,
  /** `clientmsgid`: bytes, and for how long the same one is known again. */
  clientMsgIdBytes: 32,
  dedupeMs: 86_400_000,
  retryApartMs: 60_000,
  /** API 群发保护: the administrator has half an hour. */
  confirmMs: 1_800_000,
  openids: { least: 2, most: 10_000 },
  /** Pictures of an image message; the page names the code but no figure. Ours: as for 贴图. */
  pictures: 20,
  /** Previews by WeChat id. */
  previewsByNamePerDay: 100,
  /** In ten thousand a minute, by `speed`. */
  speeds: [80, 60, 45, 30, 10],
} as const;

/** Tags and followers: pages 用户标签管理, 获取用户列表, 黑名单管理. */
export const AUDIENCE = {
  tags: 100,
  tagNameCharacters: 30,
  tagsPerFollower: 20,
  tagMembersToDelete: 100_000,
  taggedAtOnce: 50,
  page: 10_000,
  blacklistPage: 1_000,
  blacklistedAtOnce: 20,
  infosAtOnce: 100,
  remarkBytes: 30,
} as const;

/** Comments: pages 留言管理. The limit of a reply and of featured comments is not documented: ours. */
export const COMMENT = { listBelow: 50, replyCharacters: 600, featured: 100 } as const;

/** Page 自定义菜单: sizes in bytes. */
export const MENU = {
  buttons: 3,
  subButtons: 5,
  nameBytes: 16,
  subNameBytes: 60,
  keyBytes: 128,
  urlBytes: 1_024,
  /** Different domains in all links of the conditional menus. */
  conditionalDomains: 3,
} as const;

/** Page 生成带参数的二维码: seconds; scene ids; characters of a scene. */
export const QR = {
  longestSeconds: 2_592_000,
  /** When left out. Historic figure. */
  usualSeconds: 60,
  permanentIds: 100_000,
  sceneCharacters: 64,
} as const;

/** Page 短key托管. */
export const SHORT_KEY = { bytes: 4_096, longestSeconds: 2_592_000 } as const;

/** Page 新增临时素材: three days; sizes in bytes. */
export const TEMPORARY = { lifeMs: 259_200_000 } as const;

/** Page 查询 rid 信息: seven days. The number that is kept is ours. */
export const RID = { lifeMs: 604_800_000, kept: 5_000 } as const;

/** Page 重置指定API调用次数: fifty in a month. */
export const CALL_RESETS_PER_MONTH = 50;

/** Statistics: days in one question and the first day with figures, from the page of each call. */
export const DATACUBE = {
  getusersummary: { days: 7, since: '2014-12-01' },
  getusercumulate: { days: 7, since: '2014-12-01' },
  getarticleread: { days: 1, since: '2025-11-01' },
  getarticleshare: { days: 1, since: '2025-11-01' },
  getbizsummary: { days: 30, since: '2025-11-01' },
  getarticletotaldetail: { days: 1, since: '2025-11-01' },
} as const;
