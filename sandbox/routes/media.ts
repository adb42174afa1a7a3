import { json } from '../http/answer';
import { refuse } from '../rules/errors';
import { BODY_IMAGE_BYTES } from '../rules/limits';
import { formatOf } from '../rules/media-file';
import { formRoute } from './route';
import { takeFile } from './take-file';

const UPLOAD_IMAGE = '/cgi-bin/media/uploadimg';

/** Page 上传图文消息图片: one part `media`, jpg or png, under 1 MB. Answers without `errcode`. */
const uploadImage = formRoute({ path: UPLOAD_IMAGE, right: 'all' }, async (call, form) => {
  const file = form.files.find((f) => f.field === 'media');
  if (!file || file.fileName === '') return refuse(41005);
  if (file.bytes.length === 0) return refuse(44001);
  const format = formatOf(file.bytes);
  if (format !== 'jpeg' && format !== 'png') return refuse(40005);
  if (file.bytes.length >= BODY_IMAGE_BYTES) return refuse(40009);
  const fileId = await takeFile(call, UPLOAD_IMAGE, file, format);
  return json({ url: `${call.world.address()}/mmbiz/${fileId}/0` });
});

/** Calls for pictures inside articles. */
export const mediaRoutes = [uploadImage];
