import * as z from 'zod';
import { json, type Answer } from '../http/answer';
import type { Form } from '../http/multipart';
import { refuse } from '../rules/errors';
import { TEMPORARY } from '../rules/limits';
import { newMediaId } from '../store/ids';
import {
  materialKindSchema,
  type AccountRecord,
  type MaterialKind,
  type TemporaryMedia,
} from '../store/records';
import { seconds } from './lists';
import { fileAddress } from './material';
import { checkMaterialFile, TEMPORARY_FORMATS } from './material-kinds';
import { formRoute, getRoute, jsonRoute, type Call } from './route';
import { takeFile } from './take-file';

const UPLOAD = '/cgi-bin/media/upload';

/** A temporary material that has not run out. */
export function findTemporary(
  record: AccountRecord,
  mediaId: string,
  kind: MaterialKind | null,
  nowMs: number,
): TemporaryMedia | undefined {
  return record.temporaryMedia.find(
    (m) =>
      m.mediaId === mediaId &&
      (kind === null || m.kind === kind) &&
      nowMs - m.createdAtMs < TEMPORARY.lifeMs,
  );
}

const upload = formRoute({ path: UPLOAD, right: 'all' }, async (call, form) => {
  const kind = materialKindSchema.safeParse(call.query.get('type'));
  return kind.success ? addTemporary(call, kind.data, form) : refuse(40004);
});

async function addTemporary(call: Call, kind: MaterialKind, form: Form): Promise<Answer> {
  const file = form.files.find((f) => f.field === 'media');
  const checked = checkMaterialFile(kind, file, TEMPORARY_FORMATS[kind]);
  if (checked.kind === 'refusal') return checked;
  if (!file) return refuse(41005);
  const fileId = await takeFile(call, UPLOAD, file, checked.format);
  const media = keep(call, kind, file.fileName, fileId);
  // For thumbs the field has another name.
  const field = kind === 'thumb' ? 'thumb_media_id' : 'media_id';
  return json({ type: kind, [field]: media.mediaId, created_at: seconds(call.nowMs), item: [] });
}

function keep(
  { record, nowMs }: Call,
  kind: MaterialKind,
  name: string,
  fileId: string,
): TemporaryMedia {
  const media = { mediaId: newMediaId(), kind, name, fileId, createdAtMs: nowMs };
  record.temporaryMedia = [
    ...record.temporaryMedia.filter((m) => nowMs - m.createdAtMs < TEMPORARY.lifeMs),
    media,
  ];
  return media;
}

const get = getRoute({ path: '/cgi-bin/media/get', right: 'all' }, async (call) => {
  const { world, record, nowMs } = call;
  const media = findTemporary(record, call.query.get('media_id') ?? '', null, nowMs);
  if (!media) return refuse(40007);
  if (media.kind === 'video') return json({ video_url: fileAddress(world, media.fileId) });
  const bytes = await world.store.files.get(media.fileId);
  const mime = world.store.state.files[media.fileId]?.mime ?? 'application/octet-stream';
  return { kind: 'bytes', bytes, mime, fileName: media.name };
});

/** Turns an uploaded film into the id that a mass send takes. */
const uploadVideo = jsonRoute(
  {
    path: '/cgi-bin/media/uploadvideo',
    right: 'verified',
    schema: z.object({ media_id: z.string(), title: z.string(), description: z.string() }),
  },
  (call, { media_id, title }) => {
    const { record, nowMs } = call;
    const source =
      findTemporary(record, media_id, 'video', nowMs) ??
      record.materials.find((m) => m.mediaId === media_id && m.kind === 'video');
    if (!source) return refuse(40007);
    const media = keep(call, 'video', title || source.name, source.fileId);
    return json({ type: 'video', media_id: media.mediaId, created_at: seconds(nowMs) });
  },
);

/** Calls for temporary materials. */
export const temporaryRoutes = [upload, get, uploadVideo];
