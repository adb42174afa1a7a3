import { useRef, useState } from 'react';
import Cropper, { type Area } from 'react-easy-crop';
import { useTranslation } from 'react-i18next';
import { assetUrl } from '../../../core/domain/asset';
import {
  CROP_RATIOS,
  type CoverCrops,
  type Crop,
  type CropShape,
  cropSchema,
  effectiveCrop,
} from '../../../core/domain/cover-crop';
import { Slider } from '../../ui';
import 'react-easy-crop/react-easy-crop.css';

type CropAreaProps = {
  cover: string;
  shape: CropShape;
  crops: CoverCrops;
  onChange: (crop: Crop) => void;
};

const MOST_ZOOM = 4;

/** A picture that is moved and enlarged behind a frame of the shape; by mouse, wheel or arrow keys. */
export function CropArea({ cover, shape, crops, onChange }: CropAreaProps) {
  const { t } = useTranslation('covers');
  const [position, setPosition] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  // The library also reports where it starts; only what a person has moved is a choice.
  const touched = useRef(false);
  const start = size && percentages(effectiveCrop(shape, size, crops));

  return (
    <div className="crop-area">
      <div className="crop-stage">
        {size && start ? (
          <Cropper
            image={assetUrl(cover)}
            aspect={CROP_RATIOS[shape]}
            crop={position}
            zoom={zoom}
            maxZoom={MOST_ZOOM}
            showGrid
            keyboardStep={4}
            disableAutomaticStylesInjection
            initialCroppedAreaPercentages={start}
            cropperProps={{ 'aria-label': t('move') }}
            mediaProps={{ alt: '' }}
            onCropChange={setPosition}
            onZoomChange={setZoom}
            onInteractionStart={() => (touched.current = true)}
            onCropComplete={(area) => {
              const crop = cropOf(area);
              if (touched.current && crop) onChange(crop);
            }}
          />
        ) : (
          <img
            className="crop-measure"
            src={assetUrl(cover)}
            alt=""
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
              setSize({ width, height })
            }
          />
        )}
      </div>
      <div className="crop-zoom">
        <Slider
          label={t('zoom')}
          words={t('times', { zoom: zoom.toFixed(2) })}
          min={1}
          max={MOST_ZOOM}
          step={0.05}
          value={zoom}
          onChange={(next) => {
            touched.current = true;
            setZoom(next);
          }}
        />
      </div>
    </div>
  );
}

function percentages(crop: Crop): Area {
  return {
    x: crop.x1 * 100,
    y: crop.y1 * 100,
    width: (crop.x2 - crop.x1) * 100,
    height: (crop.y2 - crop.y1) * 100,
  };
}

/** WeChat takes at most six decimals, within 0 and 1. */
function cropOf(area: Area): Crop | null {
  const fraction = (percent: number) =>
    Math.round(Math.min(1, Math.max(0, percent / 100)) * 1e6) / 1e6;
  const parsed = cropSchema.safeParse({
    x1: fraction(area.x),
    y1: fraction(area.y),
    x2: fraction(area.x + area.width),
    y2: fraction(area.y + area.height),
  });
  return parsed.success ? parsed.data : null;
}
