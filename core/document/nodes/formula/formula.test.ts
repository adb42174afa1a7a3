import { createHeadlessEditor } from '@lexical/headless';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { documentNodes } from '..';
import { $createFormulaNode } from './formula-node';
import { $createInlineFormulaNode } from './inline-formula-node';

test('formulas are copied as text between the dollar signs of their kind', () => {
  const editor = createHeadlessEditor({ nodes: documentNodes });
  editor.update(
    () => {
      const line = $createParagraphNode();
      line.append($createTextNode('质能 '), $createInlineFormulaNode('E=mc^2'));
      $getRoot().append(line, $createFormulaNode('a\\nb'));
    },
    { discrete: true },
  );
  const text = editor.read(() => $getRoot().getTextContent());
  expect(text).toBe('质能 $E=mc^2$\n\n$$\na\\nb\n$$');
});
