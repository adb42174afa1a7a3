// npm run package: installable files in dist/. `-- --dir` stops at the unpacked folder; what else
// follows `--` goes to electron-builder.
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
 * @param {boolean} onlyFolder
 */
async function packageForDevelopment({ dist, version }, onlyFolder) {
  say('DEVELOPMENT BUILD: made with the fallback Electron, not for users');
  const settings = [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
  await electronBuilder(['--linux', 'dir', '--publish', 'never', ...settings]);
  // electron-builder clears these away only where it unpacked Electron itself.
  for (const extra of ['resources/default_app.asar', 'version', '.complete'])
    rmSync(inRoot('dist/linux-unpacked', extra), { force: true });
  if (!onlyFolder) await archiveForDevelopment();
  say('DEVELOPMENT BUILD in dist/: do not publish it');
}

async function archiveForDevelopment() {
  const about = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const archive = inRoot('dist', `Gaotai-${about.version}-linux-x64-development.tar.gz`);
  say(`packing ${archive}`);
  rmSync(archive, { force: true });
  const rename = '--transform=s/^linux-unpacked/Gaotai-development/';
  // The fastest compression: a good one takes minutes and nobody downloads this file.
  const options = ['-C', inRoot('dist'), rename, '-I', 'gzip -1'];
  const { code } = await run('tar', [...options, '-cf', archive, 'linux-unpacked']);
  if (code !== 0 || !existsSync(archive))
    throw new Failure(
      'The archive could not be written: check that there is 1 GB of free disk space.',
    );
}

/** Packages for users. @param {string[]} args @param {boolean} onlyFolder */
const packageForUsers = (args, onlyFolder) =>
  electronBuilder([
    ...(onlyFolder ? ['--dir'] : []),
    ...(wantsToPublish(args) ? [] : ['--publish', 'never']),
    ...args,
  ]);

await command(async () => {
  const onlyFolder = givenArguments().includes('--dir');
  const args = givenArguments().filter((arg) => arg !== '--dir');
  await setUp({ window: true });
  const runtime = electronRuntime();
  const isRelease = runtime.source === 'official';
  if (!isRelease && wantsToPublish(args))
    throw new Failure(
      `This machine has a ${runtime.source} Electron, and its packages are development builds that must not be published: package where the official Electron can be downloaded.`,
    );
  await buildApp({ force: !onlyFolder });
  await (isRelease
    ? packageForUsers(args, onlyFolder)
    : packageForDevelopment(runtime, onlyFolder));
});
