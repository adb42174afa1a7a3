import type { ApiRequest } from '../routes/route';

const MAX_TEXT = 2_000;

/** A request's address in words, without its access token. */
export function urlWithoutToken({ path, query }: ApiRequest): string {
  const rest = new URLSearchParams(query);
  rest.delete('access_token');
  return rest.size > 0 ? `${path}?${rest.toString()}` : path;
}

/** The beginning of a body in JSON; nothing of a form, which carries files. */
export function bodyText({ body, headers }: ApiRequest): string {
  const isForm = (headers['content-type'] ?? '').startsWith('multipart/');
  if (body.kind === 'too-large' || isForm) return '';
  return body.bytes.subarray(0, MAX_TEXT).toString('utf8');
}
