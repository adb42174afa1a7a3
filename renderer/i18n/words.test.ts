import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountTestSchema } from '../../core/contract/calls/accounts';
import { errorCodeSchema } from '../../core/contract/errors';
import { menuCommandSchema } from '../../core/contract/events';
import { articleStatusSchema } from '../../core/domain/article';
import { deliveryStateSchema, deliveryStepKindSchema } from '../../core/domain/delivery';
import { waySchema } from '../../core/domain/way';
import { knownWechatErrors, wechatError } from '../../core/wechat/errors';
import { builtInRecipes, themeRecipeSchema } from '../../core/wechat/themes';
import { HEADING_LOOKS } from '../../core/wechat/themes/recipe';
import { loadLateWords, loadWords, type Words } from './words';

const chinese = { ...(await loadWords('zh-CN')), ...(await loadLateWords('zh-CN')) };
const english = { ...(await loadWords('en')), ...(await loadLateWords('en')) };

/** Every sentence by its full key, `namespace:some.key`. */
function flatten(namespaces: Record<string, Words>): Map<string, string> {
  const sentences = new Map<string, string>();
  const walk = (words: Words, path: string) => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') sentences.set(path + key, value);
      else walk(value, `${path}${key}.`);
    }
  };
  for (const [name, words] of Object.entries(namespaces)) walk(words, `${name}:`);
  return sentences;
}

const zh = flatten(chinese);
const en = flatten(english);
/** Keys without the plural form at their end: Chinese has one form, English two. */
const stems = (keys: Iterable<string>) =>
  [...new Set([...keys].map((key) => key.replace(/_(one|other)$/, '')))].toSorted();
const has = (sentences: Map<string, string>, key: string) =>
  sentences.has(key) || sentences.has(`${key}_other`);

test('both languages say the same things', () => {
  expect(stems(en.keys())).toEqual(stems(zh.keys()));
});

test('a sentence has the same values in both languages', () => {
  const values = (sentence: string) =>
    new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]));
  const ofStem = (sentences: Map<string, string>, stem: string) =>
    values(sentences.get(stem) ?? sentences.get(`${stem}_other`) ?? '');
  for (const stem of stems(zh.keys())) {
    expect([stem, ofStem(en, stem)]).toEqual([stem, ofStem(zh, stem)]);
  }
});

test('an English sentence with two forms has both', () => {
  const single = [...en.keys()].filter((key) => key.endsWith('_one'));
  expect(single.filter((key) => !en.has(key.replace(/_one$/, '_other')))).toEqual([]);
});

test('every code, status, state and command of the contract has its words', () => {
  const wanted = [
    ...errorCodeSchema.options.map((code) => `errors:${code}`),
    ...articleStatusSchema.options.map((status) => `articles:status.${status}`),
    ...deliveryStateSchema.options.flatMap((state) => [
      // What is done is told by its way.
      ...(state === 'done' ? [] : [`deliveries:state.${state}`, `send:watch.${state}`]),
      `send:watchNote.${state}`,
    ]),
    ...waySchema.options.flatMap(({ shape }) => [
      `deliveries:stateDoneOf.${shape.kind.value}`,
      `deliveries:toastDoneOf.${shape.kind.value}`,
      `send:watch.doneOf.${shape.kind.value}`,
      `send:noteOf.${shape.kind.value}`,
    ]),
    ...deliveryStepKindSchema.options.flatMap((kind) => [
      `deliveries:stage.${kind}`,
      `deliveries:stageWords.${kind}`,
      `deliveries:stageDone.${kind}`,
    ]),
    ...menuCommandSchema.options.flatMap((command) => [
      `shell:commands.${command}`,
      `shell:commandWords.${command}`,
    ]),
    ...Object.keys(builtInRecipes).flatMap((id) => [`themes:${id}.name`, `themes:${id}.words`]),
    ...Object.entries({
      headings: themeRecipeSchema.shape.heading,
      quotes: themeRecipeSchema.shape.quote,
      images: themeRecipeSchema.shape.image,
      dividers: themeRecipeSchema.shape.divider,
      bullets: themeRecipeSchema.shape.bullet,
      codes: themeRecipeSchema.shape.code,
    }).flatMap(([group, { options }]) => options.map((look) => `themes:${group}.${look}`)),
    ...HEADING_LOOKS.map((look) => `blocks:heading.looks.${look}`),
    ...accountTestSchema.shape.checks.element.shape.kind.options.flatMap((kind) =>
      ['yes', 'no', 'skipped'].map((outcome) => `accounts:tests.${kind}.${outcome}`),
    ),
    ...knownWechatErrors().flatMap((errcode) => {
      const key = wechatError(errcode)?.key;
      return [`wechat:${key}.meaning`, `wechat:${key}.next`];
    }),
  ];
  expect(wanted.filter((key) => !has(zh, key))).toEqual([]);
  expect(wanted.filter((key) => !has(en, key))).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : [];
  });
}
const files = sources(join(import.meta.dirname, '..')).map((path) => ({
  path,
  code: readFileSync(path, 'utf8'),
}));

test('every key that the code names literally is there', () => {
  const missing: string[] = [];
  for (const { path, code } of files) {
    const own = /useTranslation\('(\w+)'\)/.exec(code)?.[1] ?? 'common';
    const named = [
      ...code.matchAll(/\bt\(\s*'([\w:.-]+)'/g),
      ...code.matchAll(/\bkey: '(\w+:[\w.-]+)'/g),
    ];
    for (const [, key = ''] of named) {
      const full = key.includes(':') ? key : `${own}:${key}`;
      if (!has(zh, full)) missing.push(`${full} in ${path}`);
    }
  }
  expect(missing).toEqual([]);
});

test('every rule of the pre-flight check has its sentence', () => {
  const rules = sources(join(import.meta.dirname, '../../core/checks')).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\brule: '([\w-]+)'/g)].map((match) => match[1]),
  );
  expect(rules.length).toBeGreaterThan(10);
  const spoken = (rule = '') =>
    (has(zh, `checks:${rule}`) && has(zh, `checks:names.${rule}`)) ||
    has(zh, `editions:finding.${rule}`);
  expect(rules.filter((rule) => !spoken(rule))).toEqual([]);
});

test('no component holds a Chinese sentence', () => {
  const code = files.filter(({ path }) => path.endsWith('.tsx'));
  expect(code.filter((file) => /\p{Script=Han}/u.test(file.code)).map((f) => f.path)).toEqual([]);
});
