// npm run ready: the whole set-up and nothing else.
import './setup/require-supported-host.mjs';
import { command } from './lib/command.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp({ window: true, sqliteInNode: true });
  say('everything is ready');
});
