// npm run cli: the command line. Plain Node, no window; stdout carries the result only.
import './setup/require-supported-host.mjs';
import { command, givenArguments } from './lib/command.mjs';
import { bundleForNode } from './lib/node-bundle.mjs';
import { runNode } from './lib/processes.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp();
  const cli = await bundleForNode({
    name: 'cli',
    entry: 'electron/cli/main.ts',
    sources: ['core', 'electron', 'renderer/locales', 'resources/locales'],
  });
  // npm starts scripts in the repository; paths are meant from where the person is.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return (await runNode(cli, givenArguments(), { cwd })).code;
});
