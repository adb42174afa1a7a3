// npm run bench [-- --json FILE] [--only rendering|windows|typing|editing|uploads]: figures against
// their bars, in one run.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildApp } from './lib/build.mjs';
import { command, givenArguments } from './lib/command.mjs';
import { openScreen } from './lib/screen.mjs';
import { setUp } from './setup/set-up.mjs';

const GROUPS = {
  rendering: async () => (await import('./bench/rendering.mjs')).measureRendering(),
  windows: async (/** @type {string | undefined} */ display) =>
    (await import('./bench/windows.mjs')).measureWindows(display),
  typing: async (/** @type {string | undefined} */ display) =>
    (await import('./bench/typing.mjs')).measureTyping(display),
  editing: async (/** @type {string | undefined} */ display) =>
    (await import('./bench/editing.mjs')).measureEditing(display),
  uploads: async (/** @type {string | undefined} */ display) =>
    (await import('./bench/uploads.mjs')).measureUploads(display),
};

await command(async () => {
  const { values } = parseArgs({
    args: givenArguments(),
    options: { json: { type: 'string' }, only: { type: 'string' } },
  });
  await setUp({ window: true, ownScreen: true });
  await buildApp();
  const screen = await openScreen({ own: true });
  /** @type {import('./bench/rows.mjs').Row[]} */
  const rows = [];
  for (const [name, measure] of Object.entries(GROUPS))
    if (!values.only || values.only === name) rows.push(...(await measure(screen.display)));
  screen.close();
  console.table(rows);
  if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  return rows.every((row) => row.ok) ? 0 : 1;
});
