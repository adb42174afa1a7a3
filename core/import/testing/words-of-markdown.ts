/**
 * The words of a Markdown text by a reading that shares nothing with the importer: line by line, what
 * is markup is crossed out. Signs are no words here, since most of them are markup somewhere. Left out
 * is what an article has other places for: addresses and titles of links, descriptions of pictures,
 * names of languages and notes, numbers of items, the fields in front of the text.
 */
export function wordsOfMarkdown(markdown: string): string {
  let fence: string | null = null;
  const lines: string[] = [];
  for (const line of withoutFrontMatter(markdown).split('\n')) {
    const mark: string | undefined = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark : null;
    } else lines.push(fence === null ? withoutStart(line) : escaped(line));
  }
  return unescaped(withoutMarkup(lines.join('\n')));
}

function withoutFrontMatter(markdown: string): string {
  const text = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return text.replace(/^---\n[^]*?\n(?:---|\.\.\.)\n/, '');
}

function withoutStart(line: string): string {
  return line
    .replace(/^(?:[\s>]|[-*+]\s|\d+[.)]\s)*/, ' ')
    .replace(/^ \[[ xX]\]\s/, ' ')
    .replace(/^ \[![A-Za-z]+\]/, ' ')
    .replace(/^ \[[^\]^][^\]]*\]:\s.*$/, ' ');
}

const TARGET = String.raw`\((?:[^()\n]|\([^()\n]*\))*\)`;

function withoutMarkup(text: string): string {
  return text
    .replace(/<!--[^]*?-->/g, ' ')
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, (tag) => (/^<(?:https?:|mailto:)/.test(tag) ? tag : ' '))
    .replace(new RegExp(String.raw`!\[[^\]\n]*\](?:${TARGET}|\[[^\]\n]*\])`, 'g'), ' ')
    .replace(new RegExp(String.raw`\]${TARGET}`, 'g'), ' ')
    .replace(/\[\^[^\]\n]+\]/g, ' ')
    .replace(/\]\[[^\]\n]*\]/g, ' ')
    .replace(/&(?:#x?[\da-f]+|[a-z]+\d?);/gi, ' ');
}

// What stands in code is words, whatever it looks like.
function escaped(line: string): string {
  return line.replace(/[<&[\]]/g, (sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0)));
}

function unescaped(text: string): string {
  return text.replace(/[\ue000-\ue0ff]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xe000),
  );
}
