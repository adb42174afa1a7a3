// better-sqlite3 brings prebuilt add-ons for Node-API 10. Hosts that are older crash on them and get
// one that is compiled here, without Python or node-gyp.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { inRoot, nodeModules, toolCache } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { compilerSteps, electronNodeApi, POST_FINALIZER_HEADER } from './sqlite-compiler.mjs';
import { hashOf } from './stamps.mjs';
import { installSystemPackages } from './system-packages.mjs';

const PREBUILT_NODE_API = 10;
const PACKAGE = path.join(nodeModules, 'better-sqlite3');
/** better-sqlite3 loads this file, if it is there, rather than its prebuilt one. */
const PLACE = path.join(PACKAGE, 'build', 'Release', 'better_sqlite3.node');
const require = createRequire(inRoot('package.json'));

/**
 * Puts an add-on in place that loads in Electron and, unless only Electron will load it, in this Node.
 * @param {{ electron: string, onlyElectron?: boolean }} hosts Electron's version
 */
export async function prepareSqlite({ electron, onlyElectron = false }) {
  const apis = [electronNodeApi(electron)];
  if (!onlyElectron) apis.push(Number(process.versions.napi));
  if (Math.min(...apis) >= PREBUILT_NODE_API) {
    rmSync(PLACE, { force: true });
    return;
  }
  if (process.platform !== 'linux')
    throw new Failure(
      `This command loads SQLite in Node itself, which needs Node 22.14 or newer on this system (this is ${process.versions.node}): install Node 22 from https://nodejs.org and run it again.`,
    );
  const { version } = require('better-sqlite3/package.json');
  const kept = path.join(toolCache(), `better-sqlite3-${version}-napi9-linux-${process.arch}.node`);
  if (!existsSync(kept)) await compile(kept);
  if (existsSync(PLACE) && hashOf(PLACE).digest('hex') === hashOf(kept).digest('hex')) return;
  // Renamed into place: a process that has the old file loaded keeps it.
  mkdirSync(path.dirname(PLACE), { recursive: true });
  copyFileSync(kept, `${PLACE}.${process.pid}`);
  renameSync(`${PLACE}.${process.pid}`, PLACE);
}

/** @param {string} result */
async function compile(result) {
  await installSystemPackages({ compiler: true });
  say('compiling the SQLite add-on (once, about 40 s)');
  mkdirSync(toolCache(), { recursive: true });
  const work = mkdtempSync(path.join(toolCache(), 'sqlite-'));
  try {
    writeFileSync(path.join(work, 'post-finalizer.h'), POST_FINALIZER_HEADER);
    const { compile: parallel, link } = compilerSteps({
      package: PACKAGE,
      nodeAddonApi: path.dirname(require.resolve('node-addon-api/package.json')),
      nodeApiHeaders: require('node-api-headers').include_dir,
      definesFile: readFileSync(path.join(PACKAGE, 'deps', 'defines.gypi'), 'utf8'),
    });
    const done = await Promise.all(
      parallel.map(([file, ...args]) => run(file, args, { cwd: work, output: 'stderr' })),
    );
    const [linker, ...linkArgs] = link;
    const linked =
      done.every((step) => step.code === 0) &&
      (await run(linker, linkArgs, { cwd: work, output: 'stderr' }));
    if (!linked || linked.code !== 0)
      throw new Failure(
        'The SQLite add-on could not be compiled: see the compiler\'s message above; "apt-get install gcc g++ libc6-dev" brings what it needs.',
      );
    renameSync(path.join(work, 'better_sqlite3.node'), result);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say('SQLite add-on compiled');
}
