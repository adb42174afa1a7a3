import type { ProxyServer } from './proxy';

/** What a client needs to speak for an account. Never logged, never sent to the renderer. */
export type Credentials = {
  /** Address of the API, without a slash at its end. */
  address: string;
  appId: string;
  appSecret: string;
  /** The proxy through which WeChat is reached; none when absent. */
  proxy?: ProxyServer | undefined;
};
