// npm run typecheck: every folder's TypeScript project.
import './setup/require-supported-host.mjs';
import { checkTypes } from './lib/checks.mjs';
import { command } from './lib/command.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp();
  return checkTypes();
});
