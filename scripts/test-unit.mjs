// npm run test:unit: unit and integration tests. What follows `--` goes to vitest.
import './setup/require-supported-host.mjs';
import { command, givenArguments } from './lib/command.mjs';
import { runUnitTests } from './lib/test-runs.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp({ sqliteInNode: true });
  return (await runUnitTests(givenArguments())).code;
});
