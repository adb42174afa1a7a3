import { expect, test } from 'vitest';
import { documentWith } from '../document/build';
import { documentText } from '../document/text';
import { finishImport } from './imported';
import { importPlainText } from './plain-text';

const paragraphs = (source: string) =>
  finishImport(importPlainText(source), () => null).document.root.children.map((block) =>
    documentText(documentWith([block])),
  );

test('without blank lines each line is a paragraph', () => {
  expect(paragraphs('\ufeff春茶\n采于清明\n')).toEqual(['春茶', '采于清明']);
});

test('blank lines divide paragraphs, whose lines stay', () => {
  expect(paragraphs('春茶\n\n山中\r\n采茶\n \t\n炒茶')).toEqual(['春茶', '山中\n采茶', '炒茶']);
});

test('an indented line begins a paragraph', () => {
  expect(paragraphs('春茶\n\n　　山中\n　　采茶\n接着采')).toEqual([
    '春茶',
    '山中',
    '采茶\n接着采',
  ]);
});

test('nothing but space is an empty document', () => {
  expect(paragraphs(' \n\n\t\n')).toEqual(['']);
});
