import { useTranslation } from 'react-i18next';
import type { FoundRule } from '../../../core/domain/finding';
import './file-structure.css';

/** What Tencent's structure rules say of a file itself: how much, and on demand what, with its place. */
export function FileStructure({ found }: { found: readonly FoundRule[] }) {
  const { t } = useTranslation('articles');
  const count = found.reduce((sum, one) => sum + one.count, 0);
  return (
    <details className="file-structure">
      <summary>{t('fileStructure', { count, rules: found.length })}</summary>
      <ul>
        {found.map(({ rule, severity, params, quote, count: times }) => (
          <li key={rule} className={`file-structure-${severity}`}>
            <span>{t(`checks:${rule}`, params ?? {})}</span>
            {(quote !== '' || times > 1) && (
              <span className="file-structure-where">
                {quote !== '' && t('fileStructureQuote', { words: quote })}
                {times > 1 && t('fileStructureTimes', { count: times })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p>{t('fileStructureNext')}</p>
    </details>
  );
}
