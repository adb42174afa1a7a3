// npm run build: the production build in out/, made anew.
import './setup/require-supported-host.mjs';
import { buildApp } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp({ window: true });
  await buildApp({ force: true });
});
