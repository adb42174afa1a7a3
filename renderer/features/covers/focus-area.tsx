import { useTranslation } from 'react-i18next';
import { assetUrl } from '../../../core/domain/asset';
import type { Focus } from '../../../core/domain/cover-crop';

type FocusAreaProps = { cover: string; focus: Focus | null; onChange: (focus: Focus) => void };

/** The whole picture with the point that matters: pointed at, or moved with two sliders. */
export function FocusArea({ cover, focus, onChange }: FocusAreaProps) {
  const { t } = useTranslation('covers');
  const at = focus ?? { x: 0.5, y: 0.5 };
  return (
    <div className="crop-area">
      <div className="crop-stage crop-focus">
        <span className="crop-focus-picture">
          <img
            src={assetUrl(cover)}
            alt={t('focusPicture')}
            draggable={false}
            onPointerDown={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              onChange({
                x: clamp((event.clientX - box.left) / box.width),
                y: clamp((event.clientY - box.top) / box.height),
              });
            }}
          />
          <i
            className="crop-focus-mark"
            aria-hidden
            style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
          />
        </span>
      </div>
      {(['x', 'y'] as const).map((axis) => (
        <label key={axis} className="crop-axis">
          {t(`focus.${axis}`)}
          <input
            type="range"
            min={0}
            max={1}
            step={0.01}
            value={at[axis]}
            onChange={(event) => onChange({ ...at, [axis]: event.currentTarget.valueAsNumber })}
          />
        </label>
      ))}
    </div>
  );
}

function clamp(fraction: number): number {
  return Math.round(Math.min(1, Math.max(0, fraction)) * 1e4) / 1e4;
}
