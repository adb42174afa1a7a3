import { SCHEME } from '../window/protocol';
import type { ExportedPicture } from '../workers/exports/export-tasks';

/** An article as a page of the browser, with all that the page may load: its own pictures. */
export type Sheet = { html: string; pictures: readonly ExportedPicture[] };

/** Where a sheet lies while it is drawn. */
export const SHEET_ADDRESS = `${SCHEME}://sheet/`;

const PICTURES = `${SCHEME}://asset/`;

/** Nothing runs, nothing loads but the pictures of the article. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src ${SCHEME}://asset`;

/** Where a picture of a sheet lies. */
export function pictureAddress(hash: string): string {
  return PICTURES + hash;
}

/** Whether the page of a sheet may load an address: the sheet and pictures, never the network. */
export function mayLoad(address: string): boolean {
  return address === SHEET_ADDRESS || address.startsWith(PICTURES);
}

/** What the page of a sheet gets at an address. */
export function answerFor(sheet: Sheet | null, address: string): Response {
  const headers = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' };
  if (sheet && address === SHEET_ADDRESS) {
    return new Response(sheet.html, {
      headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
    });
  }
  const picture = sheet?.pictures.find(({ hash }) => pictureAddress(hash) === address);
  if (!picture) return new Response(null, { status: 404 });
  const body = new Blob([Uint8Array.from(picture.bytes)]);
  return new Response(body, { headers: { ...headers, 'content-type': picture.mime } });
}
