// npm run package: installable files in dist/. What follows `--` goes to electron-builder.
import './setup/require-supported-host.mjs';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { buildApp } from './lib/build.mjs';
import { command, givenArguments } from './lib/command.mjs';
import { electronRuntime } from './lib/electron.mjs';
import { Failure } from './lib/failure.mjs';
import { inRoot } from './lib/paths.mjs';
import { run, runTool } from './lib/processes.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './setup/set-up.mjs';

/** @param {string[]} args */
const wantsToPublish = (args) =>
  args.some(
    (arg, i) => /^(?:-p|--publish)/.test(arg) && !`${arg} ${args[i + 1] ?? ''}`.includes('never'),
  );

/** @param {string[]} args */
async function electronBuilder(args) {
  const { code } = await runTool('electron-builder', args);
  if (code !== 0)
    throw new Failure("The package could not be made: see electron-builder's message above.");
}

/**
 * The fallback Electron makes a package to try out, never one for users: only the folder and an
 * archive of it, both saying what they are.
 * @param {{ dist: string, version: string }} runtime
 */
async function packageForDevelopment({ dist, version }) {
  say('DEVELOPMENT BUILD: made with the fallback Electron, not for users');
  await electronBuilder([
    '--linux',
    'dir',
    '--publish',
    'never',
    `-c.electronDist=${dist}`,
    `-c.electronVersion=${version}`,
  ]);
  const about = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const archive = `Gaotai-${about.version}-linux-x64-development.tar.gz`;
  say(`packing dist/${archive}`);
  rmSync(inRoot('dist', archive), { force: true });
  const { code } = await run('tar', [
    '-C',
    inRoot('dist'),
    '--transform=s/^linux-unpacked/Gaotai-development/',
    '-I',
    'gzip -1',
    '-cf',
    inRoot('dist', archive),
    'linux-unpacked',
  ]);
  if (code !== 0 || !existsSync(inRoot('dist', archive)))
    throw new Failure('The archive could not be written: check the free disk space.');
  say(`DEVELOPMENT BUILD in dist/linux-unpacked and dist/${archive}: do not publish it`);
}

await command(async () => {
  const args = givenArguments();
  await setUp({ window: true });
  const runtime = electronRuntime();
  if (runtime.source !== 'official' && wantsToPublish(args))
    throw new Failure(
      `This machine has a ${runtime.source} Electron, and its packages are development builds that must not be published: package where the official Electron can be downloaded.`,
    );
  await buildApp({ force: true });
  if (runtime.source === 'official')
    await electronBuilder(wantsToPublish(args) ? args : ['--publish', 'never', ...args]);
  else await packageForDevelopment(runtime);
});
