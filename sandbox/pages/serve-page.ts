import type { WrittenAnswer } from '../http/answer';
import type { World } from '../world';
import { articlePage } from './article-page';
import { statePage } from './state-page';
import { summarise } from './state-summary';

/** Serves what browsers ask for: articles, pictures, the state page. */
export async function servePage(world: World, path: string): Promise<WrittenAnswer> {
  if (path === '/') return statePage(world);
  if (path === '/state.json') return jsonPage(summarise(world));
  if (path === '/favicon.ico') return { status: 204, headers: {}, body: Buffer.alloc(0) };
  const article = /^\/s\/([\w-]+)$/.exec(path)?.[1];
  if (article !== undefined) return articlePage(world, article);
  const picture = /^\/mmbiz\/([0-9a-f]+)\/\d+$/.exec(path)?.[1];
  if (picture !== undefined) return filePage(world, picture);
  return notFound();
}

function jsonPage(value: object): WrittenAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** An uploaded file. Whatever size the address names, the bytes are those that were uploaded. */
async function filePage(world: World, fileId: string): Promise<WrittenAnswer> {
  const record = world.store.state.files[fileId];
  if (!record) return notFound();
  return {
    status: 200,
    headers: {
      'content-type': record.mime,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    },
    body: await world.store.files.get(fileId),
  };
}

function notFound(): WrittenAnswer {
  return {
    status: 404,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: Buffer.from(JSON.stringify({ error: 'not found' })),
  };
}
