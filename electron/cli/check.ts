import { checkArticle } from '../../core/checks/check-article';
import type { Finding } from '../../core/domain/finding';
import { renderDocument } from '../../core/wechat/render';
import type { CliArticle } from './open-article';
import type { Words } from './words';

/** The pre-flight check of an article, as for a service account; see `core/checks`. */
export function findingsOf(article: CliArticle): Finding[] {
  const { meta, document, theme, typesetting } = article;
  return checkArticle({
    meta,
    document,
    rendered: renderDocument(document, { theme, typesetting }),
    account: { kind: 'service' },
    findAsset: (hash) => article.picture(hash)?.asset ?? null,
  });
}

/** Findings for people: one line each, the gravest first. */
export function findingLines(findings: readonly Finding[], words: Words): string {
  if (findings.length === 0) return `${words('noFindings')}\n`;
  return findings
    .map(({ rule, severity, params }) => {
      const sentence = words(`checks:${rule}`, params ?? {});
      return `${words(`severity.${severity}`)}  ${sentence}  (${rule})\n`;
    })
    .join('');
}

/** Findings for scripts: one JSON object; `words` are sentences for people. */
export function findingsJson(
  file: string,
  article: CliArticle,
  findings: readonly Finding[],
  words: Words,
): string {
  const told = findings.map((finding) => ({
    ...finding,
    words: words(`checks:${finding.rule}`, finding.params ?? {}),
  }));
  const { missing } = article;
  return `${JSON.stringify({ file, findings: told, missingImages: missing }, null, 2)}\n`;
}
