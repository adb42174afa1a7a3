/**
 * WeChat's own components, as its editor writes them (`wechat-html.md` §9: the page on uploading
 * articles, and what published tools keep).
 */
export const COMPONENT_KINDS = [
  'profile',
  'miniprogram',
  'video',
  'channels',
  'audio',
  'vote',
  'other',
] as const;
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

/** Elements of each kind; the first is the one that WeChat's editor writes today. */
const TAGS: Readonly<Record<ComponentKind, readonly [string, ...string[]]>> = {
  profile: ['mp-common-profile'],
  miniprogram: ['mp-common-miniprogram', 'mp-miniprogram'],
  video: ['iframe'],
  channels: ['mp-common-videosnap'],
  audio: ['mp-common-mpaudio', 'mpvoice', 'qqmusic', 'mp-common-clmusic', 'mp-common-qqmusic'],
  vote: ['mp-common-vote', 'mpvote'],
  other: ['mp-common-redpacket', 'mp-common-questionscheck', 'mp-common-poi', 'mp-common-product'],
};

/** Attributes beside `data-…` that a component may have. */
const PLAIN_ATTRIBUTES: Readonly<Record<ComponentKind, readonly string[]>> = {
  profile: [],
  miniprogram: [],
  video: ['src'],
  channels: [],
  audio: [
    'name',
    'voice_encode_fileid',
    'play_length',
    'musicid',
    'mid',
    'albumurl',
    'audiourl',
    'music_name',
    'commentid',
    'singer',
    'album_width',
    'album_height',
  ],
  vote: [],
  other: [],
};

/** The picture of a mini-program card; until it is sent, the placeholder of an asset. */
export const COVER_ATTRIBUTE = 'data-miniprogram-imageurl';

const MOST_ATTRIBUTES = 40;
const LONGEST_VALUE = 2000;
const VIDEO_HOSTS = new Set(['v.qq.com', 'mp.weixin.qq.com']);

/** Whether the draft API takes a component; if not, the publisher adds it in WeChat's editor. */
export function isCarriedByApi(kind: ComponentKind): boolean {
  switch (kind) {
    case 'profile':
    case 'miniprogram':
      return true;
    case 'video':
    case 'channels':
    case 'audio':
    case 'vote':
    case 'other':
      return false;
  }
}

/** The kind of component that an element of WeChat's is, by its tag; null for any other element. */
export function kindOfTag(tag: string): ComponentKind | null {
  return COMPONENT_KINDS.find((kind) => TAGS[kind].includes(tag)) ?? null;
}

/** The wanted tag if the kind has it, else the usual one of the kind. */
export function tagOf(kind: ComponentKind, wanted: string): string {
  return TAGS[kind].includes(wanted) ? wanted : TAGS[kind][0];
}

/** The attributes that a component of a kind may have: no style, no handler, no foreign address. */
export function keepAttributes(
  kind: ComponentKind,
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept = Object.entries(attributes)
    .filter(([name, value]) => isKept(kind, name, value))
    .slice(0, MOST_ATTRIBUTES);
  return Object.fromEntries(kept);
}

function isKept(kind: ComponentKind, name: string, value: string): boolean {
  if (value.length > LONGEST_VALUE) return false;
  if (kind === 'video' && (name === 'src' || name === 'data-src')) return isVideoAddress(value);
  // Tools leave notes to themselves in `data-gaotai` and `data-ignore-…`; they are no ids of WeChat's.
  if (/^data-(?:gaotai|ignore-|no-dark)/.test(name)) return false;
  return /^data-[a-z][a-z0-9_-]*$/.test(name) || PLAIN_ATTRIBUTES[kind].includes(name);
}

/** Whether an address is a video of Tencent Video or of an official account. */
export function isVideoAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && VIDEO_HOSTS.has(hostname);
}

/** The id of a video in an address of Tencent Video that a person pasted; null if there is none. */
export function readTencentVideoId(address: string): string | null {
  const text = address.trim();
  if (/^[a-z]\d{10}$|^[a-z0-9]{11}$/i.test(text)) return text;
  if (!URL.canParse(text) || !new URL(text).hostname.endsWith('qq.com')) return null;
  const { pathname, searchParams } = new URL(text);
  const id = searchParams.get('vid') ?? /\/([a-z0-9]{11})(?:\.html)?$/i.exec(pathname)?.[1] ?? '';
  return /^[a-z0-9]{11}$/i.test(id) ? id : null;
}
