import type { Finding } from '../../domain/finding';
import { checkStructure } from './check-structure';

/**
 * Checks a whole HTML file by Tencent's structure rules, as it stands: what WeChat's editor would say
 * if the file were pasted there. Only the body of a page counts; its head is no part of an article.
 */
export function checkPage(html: string): Finding[] {
  return checkStructure([bodyOf(html)]);
}

function bodyOf(html: string): string {
  const start = /<body\b[^>]*>/i.exec(html);
  if (!start) return html;
  const rest = html.slice(start.index + start[0].length);
  const end = rest.search(/<\/body\s*>/i);
  return end < 0 ? rest : rest.slice(0, end);
}
