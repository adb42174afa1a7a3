/** What has to be exchanged in a list of parts: everything but the same start and the same end. */
export type ChangedParts = { start: number; removed: number; added: number };

/** Compares what is shown with what is to be shown. While one writes, that is one part. */
export function changedParts(shown: readonly string[], wanted: readonly string[]): ChangedParts {
  const most = Math.min(shown.length, wanted.length);
  let start = 0;
  while (start < most && shown[start] === wanted[start]) start += 1;
  let end = 0;
  while (end < most - start && shown.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  return { start, removed: shown.length - start - end, added: wanted.length - start - end };
}
