import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join, normalize, sep } from 'node:path';
import type { CustomScheme, ProtocolRequest, ProtocolResponse, Session } from 'electron';
import { assetHashSchema, type AssetHash } from '../../core/domain/ids';

/** The scheme of the application's own pages (`gaotai://app/…`) and pictures (`gaotai://asset/<hash>`). */
export const SCHEME = 'gaotai';

/** Address of the application's page. */
export const APP_PAGE = `${SCHEME}://app/index.html`;

/** Where the page lies on which articles are laid out to be measured. */
export const MEASURE_PAGE = `${SCHEME}://app/measure.html`;

/** Must be registered before the application is ready. */
export const SCHEME_PRIVILEGES: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/**
 * No script but our own files, no network at all, pictures only from the store. Inline styles are
 * needed: an article's looks are `style` attributes, as WeChat wants them.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' ${SCHEME}://asset blob:`,
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The thread that formats text runs a WebAssembly module of ours; no page may. */
const FORMATTER = /^autocorrect\.worker-[\w-]+\.js$/;
const FORMATTER_POLICY = PAGE_POLICY.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
);

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** A stored picture as the protocol needs it. */
export type ServedAsset = { path: string; mime: string };

/** An answer without a body. */
const bare = (statusCode: number): ProtocolResponse => ({ statusCode, data: Buffer.alloc(0) });

async function fileResponse(
  path: string,
  headers: Record<string, string>,
): Promise<ProtocolResponse> {
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) return bare(404);
  return {
    statusCode: 200,
    headers: { ...headers, 'x-content-type-options': 'nosniff' },
    data: await readFile(path),
  };
}

/** Serves a page's file from the built renderer; nothing outside that folder. */
async function servePage(folder: string, pathname: string): Promise<ProtocolResponse> {
  const path = normalize(join(folder, decodeURIComponent(pathname)));
  if (!path.startsWith(folder + sep)) return bare(403);
  const type = CONTENT_TYPES[extname(path)];
  if (!type) return bare(404);
  const policy = FORMATTER.test(basename(path)) ? FORMATTER_POLICY : PAGE_POLICY;
  return fileResponse(path, { 'content-type': type, 'content-security-policy': policy });
}

async function serveAsset(
  find: (hash: AssetHash) => Promise<ServedAsset | null>,
  pathname: string,
): Promise<ProtocolResponse> {
  const hash = assetHashSchema.safeParse(pathname.slice(1));
  const asset = hash.success ? await find(hash.data) : null;
  if (!asset) return bare(404);
  return fileResponse(asset.path, {
    'content-type': asset.mime,
    'content-security-policy': "default-src 'none'",
    // The name is the hash of the bytes, so the bytes can never change.
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'cross-origin',
  });
}

/** The net error that a page sees when an answer could not be made. */
const ERR_FAILED = -2;

/**
 * Answers every request of the application's scheme in a session. Not with `protocol.handle`, though
 * Electron calls this one deprecated: `handle` speaks in `Request` and `Response`, and the first of
 * these makes Node load its whole HTTP client, while the window waits for its page.
 */
export function serveScheme(
  session: Session,
  ports: { pageFolder: string; findAsset: (hash: AssetHash) => Promise<ServedAsset | null> },
): void {
  async function answer({ method, url }: ProtocolRequest): Promise<ProtocolResponse> {
    const { hostname, pathname } = new URL(url);
    if (method !== 'GET') return bare(405);
    if (hostname === 'app') return servePage(ports.pageFolder, pathname);
    if (hostname === 'asset') return serveAsset(ports.findAsset, pathname);
    return bare(404);
  }
  session.protocol.registerBufferProtocol(SCHEME, (request, send) => {
    answer(request).then(send, () => send({ error: ERR_FAILED }));
  });
}
