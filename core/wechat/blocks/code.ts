import type { CodeJson } from '../../document/schema';
import type { BlockContext } from '../plan';
import { TextWriter } from '../spaces';
import { stylesOf } from '../styles';

/** A code block: lines end in `<br>`, indents are `&nbsp;`, long lines scroll. */
export function renderCode(block: CodeJson, context: BlockContext): string {
  const writer = new TextWriter();
  let html = '';
  for (const run of block.children) {
    html += run.type === 'linebreak' ? writer.lineBreak() : writer.write(run.text);
  }
  const styles = stylesOf(context.theme);
  return `<section style="${styles.codeBlock}"><p style="${styles.codeBlockText}"><code>${html || '<br>'}</code></p></section>`;
}
