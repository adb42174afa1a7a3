import type { ProxyAgent } from 'undici';

/** An HTTP proxy. The password is never logged and never sent to the renderer. */
export type ProxyServer = { address: string; user: string; password: string };

const agents = new Map<string, ProxyAgent>();

/** The proxy's connections, which are kept and used again. */
export async function throughProxy(proxy: ProxyServer): Promise<ProxyAgent> {
  const key = JSON.stringify([proxy.address, proxy.user, proxy.password]);
  const known = agents.get(key);
  if (known) return known;
  const undici = await import('undici');
  const token = Buffer.from(`${proxy.user}:${proxy.password}`).toString('base64');
  const agent = new undici.ProxyAgent({
    uri: proxy.address,
    ...(proxy.user === '' ? {} : { token: `Basic ${token}` }),
  });
  agents.set(key, agent);
  return agent;
}
