// npm run format: writes every file in the project's format.
import './setup/require-supported-host.mjs';
import { command, givenArguments } from './lib/command.mjs';
import { runTool } from './lib/processes.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp();
  const files = givenArguments();
  return (await runTool('oxfmt', files.length > 0 ? files : ['.'])).code;
});
