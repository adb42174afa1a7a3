import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { builtInThemes } from '../../core/wechat/themes';
import { findingLines, findingsJson, findingsOf } from './check';
import { type Command, languageOf, readCommand } from './command';
import { convertArticle, renderArticle } from './convert';
import { CliFailure, EXIT, type ExitCode } from './failure';
import { openArticle } from './open-article';
import { loadWords, type Words } from './words';

/** Where the command writes. */
export type CliPorts = {
  stdout: (content: string | Uint8Array) => Promise<void>;
  stderr: (line: string) => void;
  /** Whether stdout is a person's screen, which bytes would spoil. */
  isScreen: boolean;
};

/** Does what the command line asks; answers the exit code. What nobody expected is thrown. */
export async function runCli(args: readonly string[], ports: CliPorts): Promise<ExitCode> {
  const words = await loadWords(languageOf(args));
  try {
    return await runCommand(readCommand(args), words, ports);
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    ports.stderr(`gaotai: ${error.code}: ${sentenceOf(error, words)}\n`);
    return error.exit;
  }
}

async function runCommand(command: Command, words: Words, ports: CliPorts): Promise<ExitCode> {
  switch (command.kind) {
    case 'help':
      await ports.stdout(words('help'));
      return EXIT.ok;
    case 'themes':
      await ports.stdout(command.json ? themesJson(words) : themeLines(words));
      return EXIT.ok;
    case 'check': {
      const article = await openArticle(command.file, command.theme);
      const findings = findingsOf(article);
      await ports.stdout(
        command.json
          ? findingsJson(command.file, article, findings, words)
          : findingLines(article, findings, words),
      );
      const all = [...findings, ...article.structure];
      return all.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.ok;
    }
    case 'render': {
      const article = await openArticle(command.file, command.theme);
      tellMissing(article.missing, words, ports);
      const folder = dirname(resolve(command.out ?? command.file));
      await write(command.out, renderArticle(article, folder), ports);
      return EXIT.ok;
    }
    case 'convert': {
      if (command.to === 'docx' && command.out === null && ports.isScreen) {
        throw new CliFailure(EXIT.usage, 'usage', { why: 'outNeeded' });
      }
      const article = await openArticle(command.file, command.theme);
      tellMissing(article.missing, words, ports);
      const content = await onDisk(command.out, () =>
        convertArticle(article, command.to, command.out),
      );
      await write(command.out, content, ports);
      return EXIT.ok;
    }
  }
}

function tellMissing(missing: readonly string[], words: Words, ports: CliPorts): void {
  for (const name of missing)
    ports.stderr(`gaotai: image-missing: ${words('missing', { name })}\n`);
}

async function write(
  out: string | null,
  content: string | Uint8Array,
  ports: CliPorts,
): Promise<void> {
  if (out === null) await ports.stdout(content);
  else await onDisk(out, () => writeFile(out, content));
}

async function onDisk<T>(out: string | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (out === null || code === null) throw error;
    throw new CliFailure(EXIT.output, 'output-unwritable', { file: resolve(out), code });
  }
}

function themeLines(words: Words): string {
  const width = Math.max(...builtInThemes.map(({ id }) => id.length));
  return builtInThemes
    .map(
      ({ id }) =>
        `${id.padEnd(width)}  ${words(`themes:${id}.name`)}  ${words(`themes:${id}.words`)}\n`,
    )
    .join('');
}

function themesJson(words: Words): string {
  const themes = builtInThemes.map(({ id }) => ({
    id,
    name: words(`themes:${id}.name`),
    words: words(`themes:${id}.words`),
  }));
  return `${JSON.stringify(themes, null, 2)}\n`;
}

function sentenceOf({ code, values }: CliFailure, words: Words): string {
  if (code === 'usage') return words(`usage.${values['why'] ?? ''}`, values);
  if (code === 'output-unwritable') return words('unwritable', values);
  return `${words(`errors:${code}`, values)} (${values['file'] ?? ''})`;
}
