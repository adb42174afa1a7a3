// npm run screenshots: pictures of every view into .cache/screenshots, from the sample workspace and
// the practice account; a chosen few go into docs/screenshots.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchApplication } from './lib/application.mjs';
import { buildApp } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { openScreen } from './lib/screen.mjs';
import { say } from './lib/say.mjs';
import { choosePictures, FOLDER, openStage } from './screenshots/camera.mjs';
import { publishingViews } from './screenshots/publishing.mjs';
import { writingViews } from './screenshots/writing.mjs';
import { setUp } from './setup/set-up.mjs';

/** The pictures of the documentation. */
const CHOSEN = [
  'desk-light',
  'desk-dark-small',
  'blocks-table-light',
  'theme-editor-light',
  'edition-light',
  'send-2-mass-light',
  'send-5-confirm-dark',
  'send-6-result-light',
  'schedule-light',
  'settings-light',
];

await command(async () => {
  await setUp({ window: true, ownScreen: true });
  await buildApp();
  const screen = await openScreen({ own: true });
  const root = await mkdtemp(path.join(os.tmpdir(), 'gaotai-screenshots-'));
  try {
    const folder = path.join(root, 'data');
    const running = await launchApplication(folder, { display: screen.display });
    const stage = await openStage(running, folder);
    await writingViews(stage);
    await publishingViews(stage);
    await running.app.close();
  } finally {
    screen.close();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
  await choosePictures(CHOSEN);
  say(`every picture is in ${path.relative('', FOLDER)}`);
});
