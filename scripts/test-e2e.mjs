// npm run test:e2e: the real application, driven by Playwright. What follows `--` goes to Playwright.
import './setup/require-supported-host.mjs';
import { buildApp } from './lib/build.mjs';
import { command, givenArguments } from './lib/command.mjs';
import { runEndToEndTests } from './lib/test-runs.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp({ window: true, sqliteInNode: true });
  await buildApp();
  return (await runEndToEndTests(givenArguments())).code;
});
