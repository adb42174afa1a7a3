import type { ProxyAgent } from 'undici';

/** An HTTP proxy. The password is never logged and never sent to the renderer. */
export type ProxyServer = { address: string; user: string; password: string };

const agents = new Map<string, ProxyAgent>();

/**
 * The library that makes requests through a proxy, and the proxy's connections, which are kept and
 * used again. Node's own fetch takes no proxy of another library.
 */
export async function throughProxy(proxy: ProxyServer) {
  const undici = await import('undici');
  const key = JSON.stringify([proxy.address, proxy.user, proxy.password]);
  const known = agents.get(key);
  if (known) return { undici, dispatcher: known };
  const token = Buffer.from(`${proxy.user}:${proxy.password}`).toString('base64');
  const dispatcher = new undici.ProxyAgent({
    uri: proxy.address,
    ...(proxy.user === '' ? {} : { token: `Basic ${token}` }),
  });
  agents.set(key, dispatcher);
  return { undici, dispatcher };
}
