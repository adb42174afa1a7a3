import { Crop } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverCrops } from '../../../core/domain/cover-crop';
import { Button } from '../../ui';
import { CoverImage } from './cover-image';

const CropDialog = lazy(() => import('./crop-dialog').then((m) => ({ default: m.CropDialog })));

type CoverCardsProps = {
  cover: string;
  crops: CoverCrops;
  disabled: boolean;
  onCrops: (crops: CoverCrops) => void;
};

/** A cover in both shapes that readers meet, and the way to choose what they show. */
export function CoverCards({ cover, crops, disabled, onCrops }: CoverCardsProps) {
  const { t } = useTranslation('covers');
  const [cropping, setCropping] = useState(false);
  return (
    <>
      <div className="cover-cards">
        {(['wide', 'square'] as const).map((shape) => (
          <figure key={shape}>
            <CoverImage cover={cover} shape={shape} crops={crops} alt={t(`shape.${shape}`)} />
            <figcaption>{t(`shape.${shape}`)}</figcaption>
          </figure>
        ))}
      </div>
      {!disabled && (
        <Button className="cover-crop" size="small" icon={Crop} onClick={() => setCropping(true)}>
          {t('crop')}
        </Button>
      )}
      {cropping && (
        <Suspense>
          <CropDialog
            cover={cover}
            crops={crops}
            onClose={() => setCropping(false)}
            onSave={(chosen) => {
              onCrops(chosen);
              setCropping(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
