import { EXIT } from './failure';
import { writerOf } from './output';
import { runCli } from './run';

runCli(process.argv.slice(2), {
  stdout: writerOf(process.stdout),
  stderr: (line) => void process.stderr.write(line),
  isScreen: process.stdout.isTTY,
}).then(
  (exit) => {
    process.exitCode = exit;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = EXIT.unexpected;
  },
);
