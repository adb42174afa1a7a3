// npm run sandbox -- --port N: the sandbox server alone. stdout carries its own line of JSON only.
import './setup/require-supported-host.mjs';
import { command, givenArguments } from './lib/command.mjs';
import { bundleForNode } from './lib/node-bundle.mjs';
import { runNode } from './lib/processes.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp();
  const server = await bundleForNode({
    name: 'sandbox',
    entry: 'sandbox/main.ts',
    sources: ['sandbox'],
  });
  return (await runNode(server, givenArguments())).code;
});
