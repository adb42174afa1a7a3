import { Failure } from './failure.mjs';

/**
 * Runs a script's main function and turns its outcome into an exit code. A Failure is shown as its
 * sentence; anything else is a bug and keeps its stack.
 * @param {() => Promise<number | void>} main
 */
export async function command(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Failure) process.stderr.write(`gaotai: ${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** What the user wrote after the command's name. */
export const givenArguments = () => process.argv.slice(2);
