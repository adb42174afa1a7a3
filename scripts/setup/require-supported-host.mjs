// Imported first by every command, for its effect: an old Node gets a sentence rather than a stack.
import { existsSync } from 'node:fs';
import { unsupportedReason } from './platform.mjs';

const reason = unsupportedReason({
  node: process.versions.node,
  platform: process.platform,
  arch: process.arch,
  musl: existsSync('/etc/alpine-release'),
});
if (reason) {
  process.stderr.write(`gaotai: ${reason}\n`);
  process.exit(1);
}
