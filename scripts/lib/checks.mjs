// The checks that read the sources only. Each answers an exit code and shows its tool's output.
import { layerReport } from './layers.mjs';
import { runTool } from './processes.mjs';

/** A TypeScript project for each world, the one that others refer to first. */
const PROJECTS = [
  'core',
  'core/tsconfig.pure.json',
  'electron',
  'renderer',
  'sandbox',
  'e2e',
  'scripts',
  'tsconfig.json',
];

export const checkFormat = async () => (await runTool('oxfmt', ['--check', '.'])).code;

export const checkLint = async () => (await runTool('oxlint', [])).code;

// --force in CI: kept results survive a change of the compiler's settings, and so would old errors.
const FORCE = process.env.CI ? ['--force'] : [];

export const checkTypes = async () =>
  (await runTool('typescript', ['-b', ...FORCE, ...PROJECTS], { bin: 'tsc' })).code;

/** The rules between folders that the linter cannot express. */
export async function checkLayers() {
  const { files, findings } = layerReport();
  for (const finding of findings) console.log(`${finding.file}:${finding.line} ${finding.reason}`);
  console.log(`layers: ${files} files, ${findings.length} findings`);
  return findings.length === 0 ? 0 : 1;
}
