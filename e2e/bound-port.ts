import type { Server } from 'node:http';

/** Lets a server listen on a free port of this machine; answers the port. */
export async function boundPort(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return bound.port;
}
