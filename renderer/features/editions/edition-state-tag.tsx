import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../../ui';
import type { EditionState } from './edition-state';

const TONES: Record<EditionState, Tone> = {
  composing: 'plain',
  scheduled: 'amber',
  sending: 'lapis',
  attention: 'accent',
  drafted: 'plum',
  sent: 'jade',
};

/** Where an edition stands, in a word. */
export function EditionStateTag({ state }: { state: EditionState }) {
  const { t } = useTranslation('editions');
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
