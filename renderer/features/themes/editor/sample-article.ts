import type { TFunction } from 'i18next';
import {
  code,
  divider,
  documentWith,
  heading,
  image,
  link,
  list,
  listItem,
  paragraph,
  quote,
  table,
  text,
} from '../../../../core/document/build';
import { type BlockJson, type DocumentJson, TEXT_FORMAT } from '../../../../core/document/schema';

/** Stands for the sample's picture, which is no asset of the store. */
export const SAMPLE_PICTURE = '0'.repeat(64);

/** A short article with everything that a theme decides about. */
export function sampleArticle(t: TFunction<'themes'>): DocumentJson {
  const cell = (words: string, headerState = 0) => ({
    headerState,
    colSpan: 1,
    rowSpan: 1,
    children: [paragraph([text(words)])],
  });
  return documentWith([
    paragraph([
      text(t('themes:article.opening')),
      text(t('themes:article.strong'), TEXT_FORMAT.bold),
      text(t('themes:article.openingMore')),
      text(t('themes:article.marked'), TEXT_FORMAT.highlight),
      text(t('themes:article.full')),
    ]),
    heading('h2', [text(t('themes:article.first'))]),
    paragraph([
      text(t('themes:article.firstText')),
      link('https://mp.weixin.qq.com/s/sample', [text(t('themes:article.link'))]),
      text(t('themes:article.full')),
    ]),
    quote([text(t('themes:article.quote'))]),
    heading('h3', [text(t('themes:article.sub'))]),
    items('bullet', [
      t('themes:article.itemOne'),
      t('themes:article.itemTwo'),
      t('themes:article.itemThree'),
    ]),
    image({ hash: SAMPLE_PICTURE, width: 900, height: 500 }, t('themes:article.caption'), [
      text(t('themes:article.caption')),
    ]),
    heading('h2', [text(t('themes:article.second'))]),
    items('number', [t('themes:article.stepOne'), t('themes:article.stepTwo')]),
    table([
      [cell(t('themes:article.tea'), 2), cell(t('themes:article.heat'), 2)],
      [cell(t('themes:article.green')), cell('80 ℃')],
    ]),
    divider(),
    heading('h4', [text(t('themes:article.small'))]),
    code('const cup = brew(leaf, 80);\nreturn cup;', null),
    paragraph([
      text(t('themes:article.ending')),
      link('https://example.com/tea', [text(t('themes:article.source'))]),
      text(t('themes:article.full')),
    ]),
  ]);
}

function items(kind: 'bullet' | 'number', words: string[]): BlockJson {
  const made = list(kind);
  made.children = words.map((line, index) =>
    listItem([text(line)], { value: index + 1, depth: 0 }),
  );
  return made;
}
