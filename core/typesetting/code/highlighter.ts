import { createHighlighterCoreSync, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { CodeLanguage } from './languages';
import { kindOf, signTheme, type CodeLine, type CodeToken } from './syntax';

let shared: HighlighterCore | null = null;
const loading = new Map<string, Promise<void>>();
const loaded = new Set<string>();

// Grammars are translated to regular expressions of one fixed edition of the language, so that every
// runtime that starts Gaotai finds the same tokens; the few rules that cannot be translated are left out.
function highlighter(): HighlighterCore {
  shared ??= createHighlighterCoreSync({
    themes: [
      {
        ...signTheme,
        settings: signTheme.settings.map((rule) => ({ ...rule, scope: [...rule.scope] })),
      },
    ],
    langs: [],
    engine: createJavaScriptRegexEngine({ target: 'ES2024', forgiving: true }),
  });
  return shared;
}

/** Loads the grammar of a language once. Rejects when its file cannot be loaded; asked again, it tries again. */
export function loadLanguage(language: CodeLanguage): Promise<void> {
  const running = loading.get(language.id);
  if (running) return running;
  const job = loadGrammar(language);
  loading.set(language.id, job);
  return job;
}

async function loadGrammar(language: CodeLanguage): Promise<void> {
  try {
    const { default: grammars } = await language.load();
    highlighter().loadLanguageSync(grammars);
    loaded.add(language.id);
  } catch (error) {
    loading.delete(language.id);
    throw error;
  }
}

/** Whether {@link tokenize} can be called for the language. */
export function hasLanguage(language: CodeLanguage): boolean {
  return loaded.has(language.id);
}

/** The lines of source code in pieces of one kind. The grammar must have been loaded. */
export function tokenize(source: string, language: CodeLanguage): CodeLine[] {
  const lines = highlighter().codeToTokensBase(source, {
    lang: language.id === 'bash' ? 'shellscript' : language.id,
    theme: signTheme.name,
    // A line of minified code is coloured up to here; the rest of it is plain.
    tokenizeMaxLineLength: 2000,
    // No limit of time: it would make the result depend on how busy the machine is.
    tokenizeTimeLimit: 0,
  });
  return lines.map((line) =>
    joined(line.map(({ content, color }) => ({ text: content, kind: kindOf(color) }))),
  );
}

/** Neighbours of one kind as one; white space goes with what stands before it. */
function joined(tokens: readonly CodeToken[]): CodeToken[] {
  const line: { text: string; kind: CodeToken['kind'] }[] = [];
  for (const { text, kind } of tokens) {
    const last = line.at(-1);
    if (last && (last.kind === kind || text.trim() === '')) last.text += text;
    else line.push({ text, kind: text.trim() === '' ? 'plain' : kind });
  }
  return line;
}
