import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CoverCrops, type CropShape, NO_COVER_CROPS } from '../../../core/domain/cover-crop';
import { Button, Dialog, Segmented } from '../../ui';
import { CoverImage } from './cover-image';
import { CropArea } from './crop-area';
import { FocusArea } from './focus-area';

type CropDialogProps = {
  cover: string;
  crops: CoverCrops;
  onClose: () => void;
  onSave: (crops: CoverCrops) => void;
};

const MODES = ['focus', 'wide', 'square'] as const;
type Mode = (typeof MODES)[number];

/** Chooses what the cards show of a cover: by one point that matters, or each shape by hand. */
export function CropDialog({ cover, crops, onClose, onSave }: CropDialogProps) {
  const { t } = useTranslation('covers');
  const [mode, setMode] = useState<Mode>('wide');
  const [chosen, setChosen] = useState(crops);
  const [resets, setResets] = useState(0);
  // A part that was chosen by hand gives way when the point is chosen anew.
  const follow = (focus: CoverCrops['focus']) => setChosen({ wide: null, square: null, focus });
  const reset = () => {
    setChosen(NO_COVER_CROPS);
    setResets(resets + 1);
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('title')}
      lead={t('lead')}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button look="quiet" onClick={reset}>
            {t('reset')}
          </Button>
          <span className="crop-space" />
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" onClick={() => onSave(chosen)}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="crop">
        <Segmented
          label={t('mode')}
          value={mode}
          options={MODES.map((value) => ({ value, label: t(`modes.${value}`) }))}
          onChange={setMode}
        />
        <div className="crop-work">
          {mode === 'focus' ? (
            <FocusArea cover={cover} focus={chosen.focus} onChange={follow} />
          ) : (
            <CropArea
              // The library takes its first position once only: start anew when it is reset.
              key={`${mode} ${resets}`}
              cover={cover}
              shape={mode}
              crops={chosen}
              onChange={(crop) => setChosen((before) => ({ ...before, [mode]: crop }))}
            />
          )}
          <aside className="crop-cards" aria-label={t('result')}>
            {(['wide', 'square'] satisfies CropShape[]).map((shape) => (
              <figure key={shape} className={`crop-card-${shape}`}>
                <CoverImage cover={cover} shape={shape} crops={chosen} alt={t(`shape.${shape}`)} />
                <figcaption>
                  {t(`shape.${shape}`)}
                  {chosen[shape] ? t('byHand') : t(chosen.focus ? 'byFocus' : 'byMiddle')}
                </figcaption>
              </figure>
            ))}
          </aside>
        </div>
      </div>
    </Dialog>
  );
}
