// npm run lint: format, lint rules and the rules between folders.
import './setup/require-supported-host.mjs';
import { checkFormat, checkLayers, checkLint } from './lib/checks.mjs';
import { command } from './lib/command.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp();
  return Math.max(await checkFormat(), await checkLint(), await checkLayers());
});
