import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

const parser = unified().use(rehypeRaw);

/** Parses a piece of HTML as a browser would, into a tree. Nothing is left out or made safe yet. */
export function parseHtml(html: string): Root {
  const unread: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  return parser.runSync(unread);
}
