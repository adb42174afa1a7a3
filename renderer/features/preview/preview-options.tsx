import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented, Select } from '../../ui';
import type { ReaderLook } from './reader-look';

/** Widths of screens in CSS pixels: small phone to computer. The last three are Tencent's own for checks. */
export const WIDTHS = ['320', '360', '375', '390', '414', '430', '585', '677'] as const;
export type Width = (typeof WIDTHS)[number];

/** What the reader's setting multiplies text sizes by; the mode for weak eyes changes the page around as well. */
const TEXT_SIZES = {
  sizeNormal: { textScale: 1, care: false },
  sizeLarge: { textScale: 1.15, care: false },
  sizeLargest: { textScale: 1.35, care: false },
  sizeCare: { textScale: 1.25, care: true },
} as const;
const SIZE_NAMES = ['sizeNormal', 'sizeLarge', 'sizeLargest', 'sizeCare'] as const;

/** How the preview shows an article: on what screen, and for what reader. */
export type PreviewChoices = {
  width: Width;
  colours: 'light' | 'dark';
  textSize: (typeof SIZE_NAMES)[number];
};

export const FIRST_CHOICES: PreviewChoices = {
  width: '375',
  colours: 'light',
  textSize: 'sizeNormal',
};

/** The reader that the choices describe. */
export function readerOf({ colours, textSize }: PreviewChoices): ReaderLook {
  return { dark: colours === 'dark', ...TEXT_SIZES[textSize] };
}

type PreviewOptionsProps = {
  choices: PreviewChoices;
  /** Cards have one width, and texts of one size. */
  cardsOnly: boolean;
  onChange: (choices: PreviewChoices) => void;
};

/** Width, colours and text size of the preview. Kept as it is while the article in it changes. */
export const PreviewOptions = memo(function PreviewOptions(props: PreviewOptionsProps) {
  const { choices, cardsOnly, onChange } = props;
  const { t } = useTranslation('preview');
  return (
    <>
      {!cardsOnly && (
        <Select
          label={t('width')}
          value={choices.width}
          options={WIDTHS.map((value) => ({ value, label: t('pixels', { value }) }))}
          onChange={(width) => onChange({ ...choices, width })}
        />
      )}
      <Segmented
        label={t('look')}
        value={choices.colours}
        options={[
          { value: 'light', label: t('lightShort'), name: t('light') },
          { value: 'dark', label: t('darkShort'), name: t('dark') },
        ]}
        onChange={(colours) => onChange({ ...choices, colours })}
      />
      {!cardsOnly && (
        <Segmented
          label={t('textSize')}
          value={choices.textSize}
          options={SIZE_NAMES.map((value) => ({
            value,
            label: t(`${value}Short`),
            name: t(value),
          }))}
          onChange={(textSize) => onChange({ ...choices, textSize })}
        />
      )}
    </>
  );
});
