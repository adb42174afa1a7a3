/** What is wrong with the source of a diagram; `id` names a sentence of the locale files. */
export type DiagramMistake =
  | { id: 'unknownKind' }
  /** Lines count from 1. */
  | { id: 'line'; line: number }
  | { id: 'other'; message: string };

/** Reads what Mermaid's parsers throw: each of them says the line in its own way. */
export function diagramMistake(cause: unknown, source: string): DiagramMistake {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/No diagram type detected/i.test(message)) return { id: 'unknownKind' };
  const line = /(?:error on line|at line|line:?)\s*(\d+)/i.exec(message)?.[1];
  // What is missing at the end is reported on a line that is not there.
  const last = source.trimEnd().split('\n').length;
  if (line !== undefined) return { id: 'line', line: Math.min(Number(line), last) };
  return { id: 'other', message: message.split('\n')[0]?.slice(0, 120) ?? '' };
}
