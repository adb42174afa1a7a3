// npm start: from a clean clone to an open window. What follows `--` goes to Electron.
import './setup/require-supported-host.mjs';
import { buildApp } from './lib/build.mjs';
import { command, givenArguments } from './lib/command.mjs';
import { runElectron } from './lib/electron.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp({ window: true });
  await buildApp();
  say('starting Gaotai');
  return runElectron(givenArguments());
});
