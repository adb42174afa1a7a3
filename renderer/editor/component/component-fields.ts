import {
  type ComponentKind,
  readTencentVideoId,
} from '../../../core/document/nodes/component/markup';
import { isAppId } from '../../../core/wechat/mini-program-link';

/** One of the ids that a component is known by, as a field of its tools. */
export type ComponentField = {
  /** Its words are `editor:component.fields.<id>`. */
  id: string;
  attribute: string;
  /** What is kept of what was written; null for what cannot be right. */
  read: (text: string) => string | null;
};

const asWritten = (text: string) => text;
const appId = (text: string) => (text === '' || isAppId(text) ? text : null);
/** An id of WeChat's, or an address of Tencent Video that holds one. */
const videoId = (text: string) =>
  text === '' || /^wxv_\d+$/.test(text) ? text : readTencentVideoId(text);

/** The ids of each kind. What the API does not carry needs none: they help the publisher to find it. */
export const COMPONENT_FIELDS: Readonly<Record<ComponentKind, readonly ComponentField[]>> = {
  profile: [
    { id: 'profileId', attribute: 'data-id', read: asWritten },
    { id: 'alias', attribute: 'data-alias', read: asWritten },
  ],
  miniprogram: [
    { id: 'appId', attribute: 'data-miniprogram-appid', read: appId },
    { id: 'path', attribute: 'data-miniprogram-path', read: asWritten },
  ],
  video: [{ id: 'video', attribute: 'data-mpvid', read: videoId }],
  channels: [{ id: 'channels', attribute: 'data-id', read: asWritten }],
  audio: [{ id: 'audio', attribute: 'voice_encode_fileid', read: asWritten }],
  vote: [{ id: 'vote', attribute: 'data-voteid', read: asWritten }],
  other: [],
};

/** The attribute that repeats what a component is called, where WeChat has one. */
export const NAME_ATTRIBUTE: Readonly<Record<ComponentKind, string | null>> = {
  profile: 'data-nickname',
  miniprogram: 'data-miniprogram-title',
  video: null,
  channels: null,
  audio: 'name',
  vote: null,
  other: null,
};
