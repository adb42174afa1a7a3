import { inlineText } from '../../document/text';
import { cleanText } from '../../document/clean-text';
import type { CodeJson } from '../../document/schema';
import { findLanguage } from '../../typesetting/code/languages';
import type { CodeLine } from '../../typesetting/code/syntax';
import { escapeText } from '../escape';
import type { BlockContext } from '../plan';
import { TextWriter } from '../spaces';
import { stylesOf } from '../styles';

/**
 * A code block: the name of its language, then lines that end in `<br>` with indents of `&nbsp;`. Long
 * lines scroll sideways, or wrap if the writer wants that. Colours stand on each piece itself; white
 * space never stands alone between two pieces, where WeChat's editor would drop it.
 */
export function renderCode(block: CodeJson, context: BlockContext): string {
  const styles = stylesOf(context.theme);
  const language = findLanguage(block.language);
  const badge = language ? `<p style="${styles.codeBadge}">${escapeText(language.label)}</p>` : '';
  const lines = `<p style="${block.$?.wrap ? styles.codeBlockWrapped : styles.codeBlockText}"><code>${renderLines(block, context) || '<br>'}</code></p>`;
  return `<section style="${styles.codeBlock}">${badge}${lines}</section>`;
}

function renderLines(block: CodeJson, { theme, typesetting }: BlockContext): string {
  const source = cleanText(inlineText(block.children));
  const writer = new TextWriter();
  const lines = typesetting.highlight(source, block.language);
  if (lines === null) return writer.write(source);
  const { syntax } = theme.code;
  return lines.map((line) => renderLine(line, syntax, writer)).join('<br>');
}

function renderLine(
  line: CodeLine,
  syntax: BlockContext['theme']['code']['syntax'],
  writer: TextWriter,
): string {
  writer.startLine();
  let html = '';
  for (const { text, kind } of line) {
    const words = writer.write(text);
    html += kind === 'plain' ? words : `<span style="color:${syntax[kind]}">${words}</span>`;
  }
  return html;
}
