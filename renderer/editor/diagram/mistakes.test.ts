import { expect, test } from 'vitest';
import { diagramMistake } from './mistakes';

test('says in words what the parsers of diagrams report', () => {
  const none = 'No diagram type detected matching given configuration for text: 你好';
  expect(diagramMistake(new Error(none), '你好')).toEqual({ id: 'unknownKind' });
  const parse = 'Parse error on line 3:\ngraph TD  A[\n----^\nExpecting SQE, got 1';
  expect(diagramMistake(new Error(parse), 'graph TD\n  A[')).toEqual({ id: 'line', line: 2 });
  expect(
    diagramMistake(new Error('Lexical error on line 3. Unrecognized text.'), 'a\nb\nc\nd'),
  ).toEqual({
    id: 'line',
    line: 3,
  });
  expect(diagramMistake('x'.repeat(500), 'pie')).toEqual({ id: 'other', message: 'x'.repeat(120) });
});
