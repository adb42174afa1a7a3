/** What the exit code says; documented in the help text. */
export const EXIT = { ok: 0, findings: 1, usage: 2, input: 3, output: 4, unexpected: 5 } as const;

/** How the command ends. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the command with an exit code and one line on stderr: a stable word, then a sentence. */
export class CliFailure extends Error {
  constructor(
    readonly exit: ExitCode,
    /** Stable, for scripts: `usage`, or a code of `core/contract/errors`. */
    readonly code: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = 'CliFailure';
  }
}
