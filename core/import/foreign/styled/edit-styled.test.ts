import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStructureOfPart } from '../../../checks/structure/check-structure';
import { styled } from '../../../document/build';
import type { HtmlEdit } from '../../../domain/finding';
import { readParts, type StyledPart, writeParts } from '../../../document/nodes/styled/parts';
import { styledLines } from '../../../document/nodes/styled/parts-walk';
import { renderStyled } from '../../../wechat/blocks/styled';
import { importHtml } from '../../html';
import { editStyled } from './edit-styled';

const section = (style: string, children: StyledPart[]): StyledPart => ({
  tag: 'section',
  style,
  children,
});
const picture = (hash: string | null, address: string): StyledPart => ({
  tag: 'img',
  style: 'width:50%',
  alt: '茶园',
  hash,
  address,
  width: 640,
  height: 480,
});
const render = (content: string) => renderStyled(styled(readParts(content)));
const fixesOf = (content: string): HtmlEdit[] =>
  checkStructureOfPart(render(content), 0).flatMap(({ fix }) =>
    fix?.kind === 'html' ? fix.edits : [],
  );

test('the fixes of a styled block take its findings away and keep words and pictures', () => {
  const content = writeParts([
    section('background:#fef3e2;line-height:0', [
      { tag: 'p', style: 'text-align:start', children: ['明前茶，', '雨前茶'] },
      picture('ab'.repeat(32), ''),
      picture(null, 'https://a.example/1.png'),
    ]),
  ]);
  const edits: HtmlEdit[] = [
    { element: [0], change: { kind: 'style', name: 'line-height', value: null } },
    ...fixesOf(content),
  ];
  const edited = editStyled(content, edits) ?? '';
  expect(render(edited)).not.toContain('line-height');
  expect(fixesOf(edited)).toEqual([]);
  const pictures = (of: string) => of.match(/"hash":(?:null|"\w+"),"address":"[^"]*"/g);
  expect(pictures(edited)).toEqual(pictures(content));
  expect(styledLines({ content: edited })).toEqual(styledLines({ content }));
});

test('an edit that would lose words is refused, and one without effect is none', () => {
  const content = writeParts([section('', [{ tag: 'p', style: '', children: ['茶'] }])]);
  expect(editStyled(content, [{ element: [0, 0], change: { kind: 'remove' } }])).toBeNull();
  expect(editStyled(content, [{ element: [9], change: { kind: 'remove' } }])).toBeNull();
});

test('the locked blocks of a real article read back from their own HTML as they were', () => {
  const html = readFileSync(
    join(import.meta.dirname, '../fixtures/wechat-newbee-layout.html'),
    'utf8',
  );
  const locked = importHtml(html).blocks.flatMap((block) =>
    block.type === 'styled' ? [block.content] : [],
  );
  expect(locked.length).toBeGreaterThan(2);
  for (const content of locked) {
    const edit: HtmlEdit = {
      element: [0],
      change: { kind: 'style', name: 'margin', value: '3px' },
    };
    const edited = editStyled(content, [edit]);
    expect(edited).not.toBeNull();
    expect(styledLines({ content: edited ?? '' })).toEqual(styledLines({ content }));
  }
});
