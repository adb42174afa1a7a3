import { ImagePlus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assetUrl } from '../../../core/domain/asset';
import type { CoverCrops } from '../../../core/domain/cover-crop';
import { type AssetHash, assetHashSchema } from '../../../core/domain/ids';
import { useDesk, useStores } from '../../app/stores';
import { useClient } from '../../ipc';
import { Button } from '../../ui';
import { CoverCards } from '../covers';

type CoverFieldProps = {
  cover: AssetHash | null;
  crops: CoverCrops;
  disabled: boolean;
  onChange: (cover: AssetHash | null) => void;
  onCrops: (crops: CoverCrops) => void;
};

const NO_IMAGES: readonly string[] = [];

/** The cover: one of the article's pictures or a file, shown in both shapes that readers meet. */
export function CoverField({ cover, crops, disabled, onChange, onCrops }: CoverFieldProps) {
  const { t } = useTranslation('desk');
  const images = useDesk((s) => s.rendering?.images ?? NO_IMAGES);
  return (
    <section className="cover" aria-label={t('cover')}>
      <h3>{t('cover')}</h3>
      {cover ? (
        <CoverCards cover={cover} crops={crops} disabled={disabled} onCrops={onCrops} />
      ) : (
        <p className="cover-none">{t(images.length > 0 ? 'coverChoose' : 'coverNone')}</p>
      )}
      {!disabled && images.length > 0 && (
        <ul className="cover-choices" aria-label={t('coverFromArticle')}>
          {images.map((image, index) => (
            <li key={image}>
              <button
                type="button"
                aria-pressed={image === cover}
                aria-label={t('coverNth', { n: index + 1 })}
                onClick={() => onChange(assetHashSchema.parse(image))}
              >
                <img src={assetUrl(image)} alt="" loading="lazy" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!disabled && (
        <div className="cover-actions">
          <CoverFromFile onChange={onChange} />
          {cover && (
            <Button size="small" look="quiet" icon={X} onClick={() => onChange(null)}>
              {t('coverRemove')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** Takes a picture file in as the cover. */
export function CoverFromFile({ onChange }: Pick<CoverFieldProps, 'onChange'>) {
  const { t } = useTranslation('desk');
  const client = useClient();
  const { toasts } = useStores();
  const [busy, setBusy] = useState(false);
  async function choose() {
    setBusy(true);
    const answer = await client.call('assets.choose', undefined);
    setBusy(false);
    if (!answer.ok) return toasts.getState().sayError(answer.error, { key: 'desk:coverFailed' });
    const taken = answer.value.find((intake) => intake.asset);
    if (taken?.asset) return onChange(taken.asset.hash);
    const refused = answer.value.find((intake) => intake.error);
    if (refused?.error) toasts.getState().sayError(refused.error, { key: 'desk:coverFailed' });
    return undefined;
  }
  return (
    <Button size="small" icon={ImagePlus} busy={busy} onClick={() => void choose()}>
      {t('coverFromFile')}
    </Button>
  );
}
