import type { FormFile } from '../http/multipart';
import { refuse, type ErrorCode, type Refusal } from '../rules/errors';
import { MATERIAL } from '../rules/limits';
import { formatOf, type MediaFormat } from '../rules/media-file';
import type { MaterialKind } from '../store/records';

/** Page 上传永久素材: which formats each kind takes, and the code for one that is too big. */
const KINDS: Record<MaterialKind, { formats: readonly MediaFormat[]; tooBig: ErrorCode }> = {
  image: { formats: ['bmp', 'png', 'jpeg', 'gif'], tooBig: 40009 },
  voice: { formats: ['mp3', 'wma', 'wav', 'amr'], tooBig: 40010 },
  video: { formats: ['mp4'], tooBig: 40011 },
  thumb: { formats: ['jpeg'], tooBig: 40012 },
};

/** Page 新增临时素材: fewer formats. */
export const TEMPORARY_FORMATS: Record<MaterialKind, readonly MediaFormat[]> = {
  image: ['png', 'jpeg', 'gif'],
  voice: ['amr', 'mp3'],
  video: ['mp4'],
  thumb: ['jpeg'],
};

/** Checks a file against the rules for its kind. The name needs an extension. */
export function checkMaterialFile(
  kind: MaterialKind,
  file: FormFile | undefined,
  formats: readonly MediaFormat[] = KINDS[kind].formats,
): { kind: 'format'; format: MediaFormat } | Refusal {
  if (!file || file.fileName === '') return refuse(41005);
  if (file.bytes.length === 0) return refuse(44001);
  if (!/\.[a-z0-9]+$/i.test(file.fileName)) return refuse(40005);
  const format = formatOf(file.bytes);
  if (!format || !formats.includes(format)) return refuse(40113);
  if (file.bytes.length > MATERIAL[kind].bytes) return refuse(KINDS[kind].tooBig);
  return { kind: 'format', format };
}
