import { Failure } from '../lib/failure.mjs';
import { inRoot } from '../lib/paths.mjs';
import { runNpm } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { hashOf, readNote, writeNote } from './stamps.mjs';

const NOTE = 'packages';

/** Installs what the lock file names, if that is not what is installed. */
export async function installPackages() {
  const wanted = hashOf(inRoot('package-lock.json')).digest('hex');
  if (readNote(NOTE) === wanted) return;
  say('installing npm packages');
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    output: 'stderr',
  });
  if (code !== 0)
    throw new Failure(
      'The npm packages could not be installed: see npm\'s message above, check the connection to the registry ("npm ping"), and run the command again.',
    );
  writeNote(NOTE, wanted);
  say('npm packages installed');
}
