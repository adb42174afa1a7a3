import { byRule } from '../../core/checks/structure/by-rule';
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

/** Findings for people: one line each, the gravest first; then those in the HTML of the file itself. */
export function findingLines(
  article: CliArticle,
  findings: readonly Finding[],
  words: Words,
): string {
  const ofFile = byRule(article.structure);
  if (findings.length === 0 && ofFile.length === 0) return `${words('noFindings')}\n`;
  const lines = findings.map((finding) => `${findingLine(finding, words)}\n`);
  const inFile = ofFile.map((found) => {
    const { count, quote } = found;
    const times = count > 1 ? `  ${words('times', { count })}` : '';
    return `${findingLine(found, words)}${times}${quote === '' ? '' : `  “${quote}”`}\n`;
  });
  return [...lines, ...(ofFile.length > 0 ? [`\n${words('inFile')}\n`] : []), ...inFile].join('');
}

function findingLine(
  { rule, severity, params }: Pick<Finding, 'rule' | 'severity' | 'params'>,
  words: Words,
): string {
  return `${words(`severity.${severity}`)}  ${words(`checks:${rule}`, params ?? {})}  (${rule})`;
}

/**
 * Findings for scripts: one JSON object; `words` are sentences for people, `structure` is what stands
 * in the HTML of the file itself, at paths of its elements.
 */
export function findingsJson(
  file: string,
  article: CliArticle,
  findings: readonly Finding[],
  words: Words,
): string {
  const told = (finding: Finding) => ({
    ...finding,
    words: words(`checks:${finding.rule}`, finding.params ?? {}),
  });
  const answer = {
    file,
    findings: findings.map(told),
    structure: article.structure.map(told),
    missingImages: article.missing,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
