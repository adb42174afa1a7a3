import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import iconv from 'iconv-lite';
import { strToU8, zipSync } from 'fflate';

const ROOT = join(import.meta.dirname, '../../..');

/** Where the real files lie that importers are tested with; each folder has its `CREDITS.md`. */
const FOLDERS = [
  'core/import/fixtures',
  'core/import/fixtures/hostile',
  'core/import/foreign/fixtures',
  'core/checks/structure/fixtures/bad',
  'core/checks/structure/fixtures/good',
  'electron/imports/docx/fixtures',
];
const KINDS = new Set(['.md', '.html', '.txt', '.docx']);

/** One file of the corpus. */
export type CorpusFile = { name: string; read: () => Uint8Array };

/**
 * Every text of the corpus, those that are made when read (too large to be kept, in another encoding,
 * damaged), and those below the folder that `GAOTAI_CORPUS` names.
 */
export function corpusFiles(): CorpusFile[] {
  const kept = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => KINDS.has(extname(name)) && name !== 'CREDITS.md')
      .map((name) => ({
        name: `${basename(folder)}/${name}`,
        read: () => readFileSync(join(ROOT, folder, name)),
      })),
  );
  const made = Object.entries(MADE).map(([name, make]) => ({
    name: `made/${name}`,
    read: make,
  }));
  return [...kept, ...made, ...foreign()];
}

function foreign(): CorpusFile[] {
  const folder = process.env['GAOTAI_CORPUS'];
  if (!folder) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => KINDS.has(extname(name)) && basename(name) !== 'README.md')
    .map((name) => ({ name, read: () => readFileSync(join(folder, name)) }));
}

const PIECES =
  '采茶,清明前后,一芽一叶,都要赶在,日头升高,之前,摘下来,炒青,揉捻,烘干,入库,装箱'.split(',');
const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const ARTICLE =
  '# 雨水之后\n\n清明前后采茶，**一芽一叶**都要赶在日头升高之前。\n\n- 炒青\n- 揉捻\n\n> 从来佳茗似佳人。\n';
const piece = (index: number) => PIECES[index % PIECES.length] ?? '';

const JOINER = '\u200D';
const TONES = ['', '🏻', '🏼', '🏽', '🏾', '🏿'];

/** Signs of several code points: people by skin, work, hair, kin and sex, and flags, joined as one. */
function joinedEmoji(): string[] {
  const join = (...signs: string[]) => `- ${signs.join(JOINER)} ${signs.join('与')}`;
  const every = (people: readonly string[], others: readonly string[]) =>
    people.flatMap((one) =>
      TONES.flatMap((tone) => others.map((other) => join(`${one}${tone}`, other))),
    );
  const pairs = TONES.flatMap((one) =>
    TONES.map((other) => join(`👩${one}`, '❤️', '💋', `👨${other}`)),
  );
  return [
    ...every(
      ['👨', '👩', '🧑'],
      ['🌾', '🍳', '🎨', '🏫', '💻', '🚀', '⚕️', '⚖️', '✈️', '🦰', '🦽'],
    ),
    ...every(['🏃', '🏊', '👷', '🙋', '🧘'], ['♀️', '♂️']),
    ...['👦', '👧', '👦👦', '👧👦', '👧👧'].map((children) => join('👨', '👩', ...children)),
    ...pairs,
    join('🏳️', '🌈'),
    join('🏴', '☠️'),
    join('👁️', '🗨️'),
    join('🐕', '🦺'),
    join('🏃🏽', '♀️', '➡️'),
    // Joiners that join nothing, at both ends and doubled, stay what they are.
    `- ${JOINER}茶${JOINER}${JOINER}叶${JOINER}`,
  ];
}

/** Inputs that hurt a careless reader by their size, depth, encoding or damage. */
const MADE: Readonly<Record<string, () => Uint8Array>> = {
  'table-150x12.md': () => {
    const row = (_row: unknown, at: number) =>
      `| ${Array.from({ length: 12 }, (_cell, column) => `${piece(at * 5 + column)}${at}`).join(' | ')} |`;
    const [head, ...rows] = Array.from({ length: 151 }, row);
    return utf8(`# 大表\n\n${head}\n${'| --- '.repeat(12)}|\n${rows.join('\n')}\n`);
  },
  'one-paragraph-150kb.md': () => {
    let text = '';
    for (let at = 0; text.length < 50_000; at += 1)
      text += `${piece(at * 7)}（${piece(at)}）${at}，`;
    return utf8(text);
  },
  'divs-5000-deep.html': () => utf8(`${'<div>'.repeat(5000)}采茶${'</div>'.repeat(5000)}`),
  'list-200-deep.md': () =>
    utf8(
      Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at)}- ${piece(at)}${at}`).join('\n'),
    ),
  'gbk-article.md': () => iconv.encode(ARTICLE, 'gbk'),
  'gb18030.txt': () => iconv.encode('茶是㐂叶。', 'gb18030'),
  'utf16le-bom.md': () => iconv.encode(ARTICLE, 'utf16le', { addBOM: true }),
  'crlf-bom-tabs.md': () => utf8(`\uFEFF${ARTICLE.replaceAll('\n', '\r\n\t')}`),
  'malformed-utf8.md': () =>
    utf8(ARTICLE.repeat(20)).map((byte, at) => (at % 997 === 996 ? 0xff : byte)),
  'joined-emoji.md': () => utf8(`# 连写\n\n${joinedEmoji().join('\n')}\n`),
  'path-traversal.docx': () =>
    zipSync({ '../../escaped.xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') }),
};
