import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import type { DayLabel } from './group-by-day';

/** What stands over the rows of a day. */
export function DayHeading({ label }: { label: DayLabel }) {
  const { t } = useTranslation('articles');
  const format = useFormat();
  const words = (() => {
    switch (label.kind) {
      case 'today':
      case 'yesterday':
        return t(label.kind);
      case 'day':
        return format.weekday(label.atMs);
      case 'month':
        return format.month(label.atMs);
      case 'year-month':
        return format.yearMonth(label.atMs);
    }
  })();
  return <h2 className="list-day">{words}</h2>;
}
