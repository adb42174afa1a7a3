/** What every node that holds others has in document JSON, as Lexical writes it. */
export const element = { version: 1, direction: null, format: '', indent: 0 } as const;
