import { useTranslation } from 'react-i18next';
import { countCharacters } from '../../../core/domain/article';
import { classNames } from '../../ui';

type CounterProps = {
  id: string;
  text: string;
  limit: number;
  /** Shown only from this many characters on. */
  from?: number;
  /** Beyond this nothing takes it any more; between `limit` and this WeChat's own editor still does. */
  hardLimit?: number;
};

/** Characters against WeChat's limit; beyond it a sentence says what that means. */
export function Counter({ id, text, limit, from = 0, hardLimit = limit }: CounterProps) {
  const { t } = useTranslation('editor');
  const count = countCharacters(text);
  const over = count > hardLimit ? 'over' : count > limit ? 'long' : null;
  return (
    <span id={id} className={classNames('counter num', over && `counter-${over}`)}>
      {count >= from && (
        <span
          title={over ? t(`counter.${over}`, { limit, hardLimit, over: count - limit }) : undefined}
        >
          {t('counter.of', { count, limit })}
        </span>
      )}
      <output className="visually-hidden">
        {over ? t(`counter.${over}`, { limit, hardLimit, over: count - limit }) : ''}
      </output>
    </span>
  );
}
