import type { IncomingMessage } from 'node:http';

const LOOPBACK_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request was meant for this computer. A web page that a browser was tricked into sending
 * here (by a name that resolves to 127.0.0.1) has another host in its header.
 */
export function isForLoopback(request: IncomingMessage): boolean {
  return LOOPBACK_HOST.test(request.headers.host ?? '');
}
