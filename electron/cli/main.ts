import { EXIT } from './failure';
import { runCli } from './run';

// Somebody who read enough (`… | head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? EXIT.ok);
});

runCli(process.argv.slice(2), {
  stdout: (content) => void process.stdout.write(content),
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
