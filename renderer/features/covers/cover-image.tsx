import { useState } from 'react';
import { assetUrl } from '../../../core/domain/asset';
import {
  CROP_RATIOS,
  type CoverCrops,
  type CropShape,
  effectiveCrop,
} from '../../../core/domain/cover-crop';
import './covers.css';

type CoverImageProps = {
  cover: string;
  shape: CropShape;
  crops: CoverCrops;
  alt: string;
};

type Picture = { cover: string; width: number; height: number };

/** The part of a cover that a card of this shape shows; as wide as the room it is given. */
export function CoverImage({ cover, shape, crops, alt }: CoverImageProps) {
  const [picture, setPicture] = useState<Picture | null>(null);
  const known = picture?.cover === cover ? picture : null;
  const crop = known && effectiveCrop(shape, known, crops);
  return (
    <span className="cover-image" style={{ aspectRatio: CROP_RATIOS[shape] }}>
      <img
        src={assetUrl(cover)}
        alt={alt}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setPicture({ cover, width, height })
        }
        style={
          crop
            ? {
                width: percent(1 / (crop.x2 - crop.x1)),
                height: percent(1 / (crop.y2 - crop.y1)),
                left: percent(-crop.x1 / (crop.x2 - crop.x1)),
                top: percent(-crop.y1 / (crop.y2 - crop.y1)),
              }
            : { visibility: 'hidden' }
        }
      />
    </span>
  );
}

function percent(fraction: number): string {
  return `${fraction * 100}%`;
}
