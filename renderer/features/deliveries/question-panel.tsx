import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../core/domain/delivery';
import { type ArticleDifference, answersTo } from '../../../core/domain/question';
import { useStores } from '../../app/stores';
import { useFormat } from '../../i18n/format';
import { Button, Note } from '../../ui';
import { Differences } from './differences';

/** What only a person can decide about a delivery, with every answer that it takes. */
export function QuestionPanel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  const { deliveries } = useStores();
  const format = useFormat();
  const { id, question, steps } = delivery;
  if (!question) return null;
  const changes: readonly ArticleDifference[] =
    question.kind === 'draft-changed' ? question.changes : [];
  const time = question.kind === 'late' ? format.full(question.wantedAtMs) : '';
  return (
    <section className="question" aria-label={t('question.label')}>
      <Note
        tone="amber"
        alert
        title={t(`question.${question.kind}.title`)}
        actions={answersTo(question).map((answer) => (
          <Button
            key={answer}
            size="small"
            onClick={() => void deliveries.getState().answer(id, answer)}
          >
            {t(`answer.${answer}`)}
          </Button>
        ))}
      >
        {t(`question.${question.kind}.words`, { time })}
      </Note>
      {changes.length > 0 && (
        <Differences
          delivery={delivery}
          differences={changes}
          title={t('question.changes', { count: changes.length })}
        />
      )}
      {question.kind === 'checklist' && (
        <ul className="checklist">
          {steps
            .filter((step) => step.kind === 'manual')
            .map((step) => (
              <li key={step.ordinal}>
                <label>
                  <input
                    type="checkbox"
                    checked={step.state === 'done'}
                    disabled={step.state === 'done'}
                    onChange={() => void deliveries.getState().tick(id, step.ordinal)}
                  />
                  {t(`send:manual.item.${step.label}`)}
                </label>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
