import type { LanguageRegistration } from 'shiki/core';

/** A language whose code can be coloured. */
export interface CodeLanguage {
  /** What document JSON calls it. */
  readonly id: string;
  /** Its proper name, the same in every language of the interface. */
  readonly label: string;
  /** Other names that people write behind a fence. */
  readonly aliases: readonly string[];
  /** Loads its grammar, and those of the languages inside it. */
  readonly load: () => Promise<{ default: LanguageRegistration[] }>;
}

function language(
  id: string,
  label: string,
  aliases: string,
  load: CodeLanguage['load'],
): CodeLanguage {
  return { id, label, aliases: aliases === '' ? [] : aliases.split(' '), load };
}

/** All languages that can be chosen, the ones met most often first. */
export const CODE_LANGUAGES: readonly CodeLanguage[] = [
  language(
    'javascript',
    'JavaScript',
    'js mjs cjs node',
    () => import('shiki/langs/javascript.mjs'),
  ),
  language('typescript', 'TypeScript', 'ts mts cts', () => import('shiki/langs/typescript.mjs')),
  language('jsx', 'JSX', '', () => import('shiki/langs/jsx.mjs')),
  language('tsx', 'TSX', '', () => import('shiki/langs/tsx.mjs')),
  language('html', 'HTML', 'htm xhtml', () => import('shiki/langs/html.mjs')),
  language('css', 'CSS', '', () => import('shiki/langs/css.mjs')),
  language('scss', 'SCSS', 'sass', () => import('shiki/langs/scss.mjs')),
  language('less', 'Less', '', () => import('shiki/langs/less.mjs')),
  language('json', 'JSON', 'jsonc json5', () => import('shiki/langs/json.mjs')),
  language('yaml', 'YAML', 'yml', () => import('shiki/langs/yaml.mjs')),
  language('toml', 'TOML', '', () => import('shiki/langs/toml.mjs')),
  language('xml', 'XML', 'svg rss', () => import('shiki/langs/xml.mjs')),
  language('markdown', 'Markdown', 'md', () => import('shiki/langs/markdown.mjs')),
  language(
    'bash',
    'Shell',
    'sh shell zsh console shellscript',
    () => import('shiki/langs/shellscript.mjs'),
  ),
  language('powershell', 'PowerShell', 'ps1 ps', () => import('shiki/langs/powershell.mjs')),
  language('python', 'Python', 'py python3', () => import('shiki/langs/python.mjs')),
  language('java', 'Java', '', () => import('shiki/langs/java.mjs')),
  language('kotlin', 'Kotlin', 'kt kts', () => import('shiki/langs/kotlin.mjs')),
  language('swift', 'Swift', '', () => import('shiki/langs/swift.mjs')),
  language('go', 'Go', 'golang', () => import('shiki/langs/go.mjs')),
  language('rust', 'Rust', 'rs', () => import('shiki/langs/rust.mjs')),
  language('c', 'C', 'h', () => import('shiki/langs/c.mjs')),
  language('cpp', 'C++', 'c++ cc cxx hpp', () => import('shiki/langs/cpp.mjs')),
  language('csharp', 'C#', 'c# cs', () => import('shiki/langs/csharp.mjs')),
  language(
    'objective-c',
    'Objective-C',
    'objc objectivec',
    () => import('shiki/langs/objective-c.mjs'),
  ),
  language('php', 'PHP', '', () => import('shiki/langs/php.mjs')),
  language('ruby', 'Ruby', 'rb', () => import('shiki/langs/ruby.mjs')),
  language('dart', 'Dart', '', () => import('shiki/langs/dart.mjs')),
  language('lua', 'Lua', '', () => import('shiki/langs/lua.mjs')),
  language('r', 'R', '', () => import('shiki/langs/r.mjs')),
  language('scala', 'Scala', '', () => import('shiki/langs/scala.mjs')),
  language('sql', 'SQL', 'mysql postgresql sqlite plsql', () => import('shiki/langs/sql.mjs')),
  language('graphql', 'GraphQL', 'gql', () => import('shiki/langs/graphql.mjs')),
  language('vue', 'Vue', '', () => import('shiki/langs/vue.mjs')),
  language('dockerfile', 'Dockerfile', 'docker', () => import('shiki/langs/docker.mjs')),
  language('nginx', 'Nginx', '', () => import('shiki/langs/nginx.mjs')),
  language('ini', 'INI', 'properties conf', () => import('shiki/langs/ini.mjs')),
  language('makefile', 'Makefile', 'make', () => import('shiki/langs/make.mjs')),
  language('diff', 'Diff', 'patch', () => import('shiki/langs/diff.mjs')),
  language('latex', 'LaTeX', 'tex', () => import('shiki/langs/latex.mjs')),
];

const byName = new Map(
  CODE_LANGUAGES.flatMap((known) => [known.id, ...known.aliases].map((name) => [name, known])),
);

/** The language that a name means, or null: its code stays plain. */
export function findLanguage(name: string | null): CodeLanguage | null {
  return byName.get((name ?? '').trim().toLowerCase()) ?? null;
}
