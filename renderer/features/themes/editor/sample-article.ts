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
      text(t('article.opening')),
      text(t('article.strong'), TEXT_FORMAT.bold),
      text(t('article.openingMore')),
      text(t('article.marked'), TEXT_FORMAT.highlight),
      text(t('article.full')),
    ]),
    heading('h2', [text(t('article.first'))]),
    paragraph([
      text(t('article.firstText')),
      link('https://mp.weixin.qq.com/s/sample', [text(t('article.link'))]),
      text(t('article.full')),
    ]),
    quote([text(t('article.quote'))]),
    heading('h3', [text(t('article.sub'))]),
    items('bullet', [t('article.itemOne'), t('article.itemTwo'), t('article.itemThree')]),
    image({ hash: SAMPLE_PICTURE, width: 900, height: 500 }, t('article.caption'), [
      text(t('article.caption')),
    ]),
    heading('h2', [text(t('article.second'))]),
    items('number', [t('article.stepOne'), t('article.stepTwo')]),
    table([
      [cell(t('article.tea'), 2), cell(t('article.heat'), 2)],
      [cell(t('article.green')), cell('80 ℃')],
    ]),
    divider(),
    heading('h4', [text(t('article.small'))]),
    code('const cup = brew(leaf, 80);\nreturn cup;', null),
    paragraph([
      text(t('article.ending')),
      link('https://example.com/tea', [text(t('article.source'))]),
      text(t('article.full')),
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
