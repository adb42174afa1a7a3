import {
  TEXT_FORMAT,
  type FootnoteJson,
  type InlineJson,
  type LineBreakJson,
  type LinkJson,
  type TextJson,
} from '../document/schema';
import { renderInlineFormula } from './blocks/formula';
import { parseTextColours } from './colours';
import { escapeAttribute } from './escape';
import { classifyLink, isWebAddress } from './links';
import { type BlockContext, footnoteKey, linkKey } from './plan';
import { TextWriter } from './spaces';
import { declarations, stylesOf, type ThemeStyles } from './styles';

/** Whether inlines show anything at all. */
export function isBlank(inlines: readonly InlineJson[]): boolean {
  return inlines.every((inline) => {
    switch (inline.type) {
      case 'linebreak':
        return true;
      case 'text':
      case 'footnote':
        return inline.text.trim() === '';
      case 'inline-formula':
        return inline.latex.trim() === '';
      case 'link':
        return isBlank(inline.children);
    }
  });
}

/** Inlines as the content of a block. One without text holds a `<br>`, or WeChat would drop the block. */
export function renderInlines(inlines: readonly InlineJson[], context: BlockContext): string {
  return renderRuns(inlines, context, new TextWriter()) || '<br>';
}

/** Inlines written by a writer of the caller, for callers that join several into one line. */
export function renderRuns(
  inlines: readonly InlineJson[],
  context: BlockContext,
  writer: TextWriter,
): string {
  let html = '';
  for (const inline of joinRuns(inlines)) {
    switch (inline.type) {
      case 'link':
        html += renderLink(inline, context, writer);
        break;
      case 'inline-formula':
        html = html.replace(/ $/, '&nbsp;') + renderInlineFormula(inline, context);
        writer.besidePicture();
        break;
      case 'footnote':
        html += renderFootnote(inline, context);
        break;
      case 'text':
      case 'linebreak':
        html += renderRun(inline, stylesOf(context.theme), writer);
    }
  }
  return html;
}

// Editing leaves neighbours of equal format behind; joined, equal looks give equal bytes.
function joinRuns(inlines: readonly InlineJson[]): InlineJson[] {
  const joined: InlineJson[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type !== 'text') joined.push(inline);
    else if (
      last?.type === 'text' &&
      last.format === inline.format &&
      last.style === inline.style
    ) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else if (inline.text !== '') joined.push(inline);
  }
  return joined;
}

function renderLink(link: LinkJson, context: BlockContext, writer: TextWriter): string {
  const styles = stylesOf(context.theme);
  const html = renderRuns(link.children, context, writer);
  if (html === '') return '';
  return (
    inAnchor(link.url, html, 'text', context, styles.link) + noteMark(linkNote(link.url), context)
  );
}

/**
 * Puts HTML into the link that an account may have: to WeChat, to a mini-program, elsewhere only if
 * external links are kept. Otherwise the HTML stays as it is.
 */
export function inAnchor(
  url: string,
  html: string,
  content: 'text' | 'image',
  context: BlockContext,
  style: string,
): string {
  const target = classifyLink(url);
  switch (target.kind) {
    case 'wechat':
      return `<a href="${escapeAttribute(target.address)}" style="${style}">${html}</a>`;
    case 'miniprogram': {
      const { appId, path } = target.page;
      const page = `data-miniprogram-appid="${escapeAttribute(appId)}" data-miniprogram-path="${escapeAttribute(path)}"`;
      return `<a ${page} data-miniprogram-type="${content}" href="" style="${style}">${html}</a>`;
    }
    case 'note': {
      if (context.externalLinks === 'notes' || !isWebAddress(target.address)) return html;
      return `<a href="${escapeAttribute(target.address)}" style="${style}">${html}</a>`;
    }
    case 'text':
      return html;
  }
}

/** The key of the note that a link may have; the empty key for none. */
export function linkNote(url: string): string {
  const target = classifyLink(url);
  return target.kind === 'note' ? linkKey(target.address) : '';
}

/** The raised number of a note; nothing if the key has none. */
export function noteMark(key: string, context: BlockContext): string {
  const number = context.noteNumbers.get(key);
  if (number === undefined) return '';
  return `<sup style="${stylesOf(context.theme).noteMark}">[${number}]</sup>`;
}

function renderFootnote(note: FootnoteJson, context: BlockContext): string {
  return noteMark(footnoteKey(note.text), context);
}

function renderRun(run: TextJson | LineBreakJson, styles: ThemeStyles, writer: TextWriter): string {
  if (run.type === 'linebreak') return writer.lineBreak();
  let html = writer.write(run.text);
  if (html === '') return '';
  const { format } = run;
  const { colour, ground } = parseTextColours(run.style);
  const marked = (format & TEXT_FORMAT.highlight) !== 0;
  const lines = declarations(
    (format & TEXT_FORMAT.underline) !== 0 && 'underline',
    (format & TEXT_FORMAT.strikethrough) !== 0 && 'line-through',
  ).replace(';', ' ');
  const style = declarations(
    colour && `color:${colour}`,
    ground ? `background-color:${ground}` : marked && styles.highlight,
    lines && `text-decoration:${lines}`,
  );
  if (format & TEXT_FORMAT.code) html = `<code style="${styles.code}">${html}</code>`;
  if (style) html = `<span style="${style}">${html}</span>`;
  if (format & TEXT_FORMAT.italic) html = `<em style="font-style:italic">${html}</em>`;
  if (format & TEXT_FORMAT.bold) {
    const strong = colour ? '' : styles.strong;
    html = strong ? `<strong style="${strong}">${html}</strong>` : `<strong>${html}</strong>`;
  }
  if (format & TEXT_FORMAT.subscript) return `<sub style="${styles.raised}">${html}</sub>`;
  if (format & TEXT_FORMAT.superscript) return `<sup style="${styles.raised}">${html}</sup>`;
  return html;
}
