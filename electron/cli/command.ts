import { parseArgs } from 'node:util';
import { CliFailure, EXIT } from './failure';

/** Forms that `convert` writes. */
export const FORMATS = ['md', 'html', 'docx', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Languages of what the command says. */
export type CliLanguage = 'zh-CN' | 'en';

/** What the command line asks for. */
export type Command =
  | { kind: 'help' }
  | { kind: 'render'; file: string; theme: string | null; out: string | null }
  | { kind: 'check'; file: string; theme: string | null; json: boolean }
  | { kind: 'convert'; file: string; theme: string | null; to: Format; out: string | null }
  | { kind: 'themes'; json: boolean };

const OPTIONS = {
  theme: { type: 'string' },
  out: { type: 'string', short: 'o' },
  to: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The options that each command takes, beside `--lang` and `--help`. */
const TAKES = {
  render: ['theme', 'out'],
  check: ['theme', 'json'],
  convert: ['theme', 'to', 'out'],
  themes: ['json'],
} as const satisfies Record<Exclude<Command['kind'], 'help'>, (keyof typeof OPTIONS)[]>;

/** A command by its name, with the options that were given to it. */
type Given = { name: keyof typeof TAKES; options: Record<string, unknown> };

/** Reads the language alone, which even a refusal of the rest is told in; Chinese comes first. */
export function languageOf(args: readonly string[]): CliLanguage {
  const at = args.indexOf('--lang');
  const value = at >= 0 ? args[at + 1] : args.find((one) => one.startsWith('--lang='))?.slice(7);
  return value !== undefined && /^en\b/i.test(value) ? 'en' : 'zh-CN';
}

/** Reads the arguments. Throws a {@link CliFailure} `usage` for what no command understands. */
export function readCommand(args: readonly string[]): Command {
  const { values: options, positionals } = read(args);
  const [name, file, ...more] = positionals;
  if (options.help === true || name === 'help') return { kind: 'help' };
  if (name === undefined) throw usage('noCommand');
  const theme = options.theme ?? null;
  const out = options.out ?? null;
  const json = options.json === true;
  const fileOf = (command: Given['name']) => {
    refuseOthers({ name: command, options });
    return oneFile(command, file, more);
  };
  switch (name) {
    case 'render':
      return { kind: name, file: fileOf(name), theme, out };
    case 'check':
      return { kind: name, file: fileOf(name), theme, json };
    case 'convert':
      return { kind: name, file: fileOf(name), theme, to: formatOf(options.to), out };
    case 'themes':
      refuseOthers({ name, options });
      if (file !== undefined) throw usage('tooMany', { name: file });
      return { kind: name, json };
    default:
      throw usage('noSuchCommand', { name });
  }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage('badOption', { detail: error instanceof Error ? error.message : String(error) });
  }
}

function oneFile(name: string, file: string | undefined, more: readonly string[]): string {
  if (file === undefined) throw usage('noFile', { name });
  if (more[0] !== undefined) throw usage('tooMany', { name: more[0] });
  return file;
}

function refuseOthers({ name, options }: Given): void {
  const allowed: readonly string[] = [...TAKES[name], 'lang', 'help'];
  const other = Object.keys(options).find((option) => !allowed.includes(option));
  if (other !== undefined) throw usage('notHere', { name, option: `--${other}` });
}

function formatOf(to: string | undefined): Format {
  const format = FORMATS.find((known) => known === to);
  if (!format) throw usage('noFormat', { formats: FORMATS.join(', ') });
  return format;
}

function usage(why: string, values: Record<string, string> = {}): CliFailure {
  return new CliFailure(EXIT.usage, 'usage', { why, ...values });
}
