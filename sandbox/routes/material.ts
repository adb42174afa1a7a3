import * as z from 'zod';
import { json, ok, type Answer } from '../http/answer';
import type { Form } from '../http/multipart';
import { refuse } from '../rules/errors';
import { MATERIAL } from '../rules/limits';
import { newMediaId } from '../store/ids';
import { materialKindSchema, type Material, type MaterialKind } from '../store/records';
import type { World } from '../world';
import { checkWindow, listOf, seconds } from './lists';
import { checkMaterialFile } from './material-kinds';
import { formRoute, getRoute, jsonRoute, type Call } from './route';
import { takeFile } from './take-file';

const ADD = '/cgi-bin/material/add_material';
const mediaIdInput = z.object({ media_id: z.string().min(1) });

/** The address of a material's file. */
export function fileAddress(world: World, fileId: string): string {
  return `${world.address()}/mmbiz/${fileId}/0`;
}

const add = formRoute({ path: ADD, right: 'all' }, async (call, form) => {
  const kind = materialKindSchema.safeParse(call.query.get('type'));
  return kind.success ? addMaterial(call, kind.data, form) : refuse(40004);
});

async function addMaterial(call: Call, kind: MaterialKind, form: Form): Promise<Answer> {
  const file = form.files.find((f) => f.field === 'media');
  const checked = checkMaterialFile(kind, file);
  if (checked.kind === 'refusal' || !file)
    return checked.kind === 'refusal' ? checked : refuse(41005);
  const { record } = call;
  const stored = record.materials.filter((m) => m.kind === kind).length;
  if (stored >= MATERIAL[kind].stored) return refuse(45034);
  const description = kind === 'video' ? videoDescription(form) : { title: '', introduction: '' };
  if (!description) return refuse(47003, 'description');

  const fileId = await takeFile(call, ADD, file, checked.format);
  const material: Material = {
    mediaId: newMediaId(),
    kind,
    name: file.fileName,
    fileId,
    updatedAtMs: call.nowMs,
    ...description,
  };
  record.materials.push(material);
  const url = kind === 'image' || kind === 'thumb' ? fileAddress(call.world, fileId) : '';
  return json({ media_id: material.mediaId, url, item: [] });
}

const descriptionSchema = z.object({ title: z.string().min(1), introduction: z.string() });

/** Videos come with a second part, `description`, that holds JSON as text. */
function videoDescription(form: Form): { title: string; introduction: string } | undefined {
  try {
    return descriptionSchema.safeParse(JSON.parse(form.fields.get('description') ?? '')).data;
  } catch {
    // Not JSON: the same answer as for fields that are missing.
    return undefined;
  }
}

const list = jsonRoute(
  {
    path: '/cgi-bin/material/batchget_material',
    right: 'all',
    schema: z.object({ type: z.string(), offset: z.int(), count: z.int() }),
  },
  ({ world, record }, { type, ...window }) => {
    if (!['image', 'video', 'voice', 'news'].includes(type)) return refuse(40004);
    const refusal = checkWindow(window);
    if (refusal) return refusal;
    // "news" materials are retired: drafts took their place.
    const newestFirst = record.materials.filter((m) => m.kind === type).toReversed();
    return json(
      listOf(newestFirst, window, (m) => ({
        media_id: m.mediaId,
        name: m.name,
        update_time: seconds(m.updatedAtMs),
        url: m.kind === 'image' ? fileAddress(world, m.fileId) : '',
      })),
    );
  },
);

const count = getRoute(
  { path: '/cgi-bin/material/get_materialcount', right: 'all' },
  ({ record }) => {
    const of = (kind: MaterialKind) => record.materials.filter((m) => m.kind === kind).length;
    return json({
      voice_count: of('voice'),
      video_count: of('video'),
      image_count: of('image'),
      news_count: 0,
    });
  },
);

const get = jsonRoute(
  { path: '/cgi-bin/material/get_material', right: 'all', schema: mediaIdInput },
  async ({ world, record }, { media_id }) => {
    const material = record.materials.find((m) => m.mediaId === media_id);
    if (!material) return refuse(40007);
    if (material.kind === 'video') {
      return json({
        title: material.title,
        description: material.introduction,
        down_url: fileAddress(world, material.fileId),
      });
    }
    const bytes = await world.store.files.get(material.fileId);
    const mime = world.store.state.files[material.fileId]?.mime ?? 'application/octet-stream';
    return { kind: 'bytes', bytes, mime, fileName: material.name };
  },
);

/** The file itself stays: articles that show it go on showing it. */
const remove = jsonRoute(
  { path: '/cgi-bin/material/del_material', right: 'all', schema: mediaIdInput },
  ({ record }, { media_id }) => {
    const at = record.materials.findIndex((m) => m.mediaId === media_id);
    if (at < 0) return refuse(40007);
    record.materials.splice(at, 1);
    return ok();
  },
);

/** Calls for permanent materials. */
export const materialRoutes = [add, list, count, get, remove];
