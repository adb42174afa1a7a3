import { expect, test } from 'vitest';
import { diagramMistake } from './mistakes';

test('says in words what the parsers of diagrams report', () => {
  const none = 'No diagram type detected matching given configuration for text: 你好';
  expect(diagramMistake(new Error(none))).toEqual({ id: 'unknownKind' });
  const parse = 'Parse error on line 2:\ngraph TD  A[\n----^\nExpecting SQE, got 1';
  expect(diagramMistake(new Error(parse))).toEqual({ id: 'line', line: 2 });
  expect(diagramMistake(new Error('Lexical error on line 3. Unrecognized text.'))).toEqual({
    id: 'line',
    line: 3,
  });
  expect(diagramMistake('x'.repeat(500))).toEqual({ id: 'other', message: 'x'.repeat(120) });
});
