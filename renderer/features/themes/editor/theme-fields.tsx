import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThemeRecipe } from '../../../../core/wechat/themes';
import {
  BULLET_LOOKS,
  CODE_LOOKS,
  DIVIDER_LOOKS,
  HEADING_LOOKS,
  IMAGE_LOOKS,
  QUOTE_LOOKS,
} from '../../../../core/wechat/themes/recipe';
import { ColourField, Field, Segmented, Select, Slider, Switch } from '../../../ui';

/** The ink that a theme begins with when it leaves the page's own. */
const FIRST_INK = '#333333';

type FieldsProps = {
  recipe: ThemeRecipe;
  disabled: boolean;
  onChange: (change: Partial<ThemeRecipe>) => void;
};

/** Everything that can be chosen about a theme. */
export function ThemeFields(props: FieldsProps) {
  const { t } = useTranslation('themes');
  return (
    <>
      <Group title={t('groups.colour')}>
        <ColourChoices {...props} />
      </Group>
      <Group title={t('groups.text')}>
        <TextChoices {...props} />
      </Group>
      <Group title={t('groups.headings')}>
        <HeadingChoices {...props} />
      </Group>
      <Group title={t('groups.blocks')}>
        <BlockChoices {...props} />
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="theme-group" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function ColourChoices({ recipe, disabled, onChange }: FieldsProps) {
  const { t } = useTranslation('themes');
  return (
    <>
      <ColourField
        label={t('accent')}
        pickLabel={t('pickColour')}
        value={recipe.accent}
        disabled={disabled}
        onChange={(accent) => onChange({ accent })}
      />
      <Switch
        label={t('pageInk')}
        hint={t('pageInkHint')}
        checked={recipe.ink === null}
        disabled={disabled}
        onChange={(own) => onChange({ ink: own ? null : FIRST_INK })}
      />
      {recipe.ink !== null && (
        <ColourField
          label={t('ink')}
          pickLabel={t('pickColour')}
          value={recipe.ink}
          disabled={disabled}
          onChange={(ink) => onChange({ ink })}
        />
      )}
      <Switch
        label={t('colourStrong')}
        checked={recipe.colourStrong}
        disabled={disabled}
        onChange={(colourStrong) => onChange({ colourStrong })}
      />
    </>
  );
}

function TextChoices({ recipe, disabled, onChange }: FieldsProps) {
  const { t } = useTranslation('themes');
  const { textSize, lineHeight, paragraphGap } = recipe;
  return (
    <>
      <Slider
        label={t('textSize')}
        {...{ value: textSize, min: 14, max: 20, step: 1, disabled }}
        words={t('pixels', { value: textSize })}
        onChange={(value) => onChange({ textSize: value })}
      />
      <Slider
        label={t('lineHeight')}
        {...{ value: lineHeight, min: 1.5, max: 2.4, step: 0.05, disabled }}
        words={t('times', { value: lineHeight })}
        onChange={(value) => onChange({ lineHeight: rounded(value) })}
      />
      <Slider
        label={t('paragraphGap')}
        {...{ value: paragraphGap, min: 0.4, max: 2.4, step: 0.1, disabled }}
        words={t('characters', { value: paragraphGap })}
        onChange={(value) => onChange({ paragraphGap: rounded(value) })}
      />
      <Line label={t('align')}>
        <Segmented
          label={t('align')}
          value={recipe.align}
          options={(['justify', 'left'] as const).map((value) => ({
            value,
            label: t(`aligns.${value}`),
          }))}
          onChange={(align) => !disabled && onChange({ align })}
        />
      </Line>
      <Switch
        label={t('indentFirstLine')}
        checked={recipe.indentFirstLine}
        disabled={disabled}
        onChange={(indentFirstLine) => onChange({ indentFirstLine })}
      />
    </>
  );
}

function HeadingChoices({ recipe, disabled, onChange }: FieldsProps) {
  const { t } = useTranslation('themes');
  const looks = HEADING_LOOKS.map((value) => ({ value, label: t(`headings.${value}`) }));
  const { headingSize, sectionGap } = recipe;
  return (
    <>
      <Choice
        label={t('heading')}
        {...{ value: recipe.heading, options: looks, disabled }}
        onChange={(heading) => onChange({ heading })}
      />
      <Choice
        label={t('subheading')}
        {...{ value: recipe.subheading, options: looks, disabled }}
        onChange={(subheading) => onChange({ subheading })}
      />
      <Line label={t('headingAlign')}>
        <Segmented
          label={t('headingAlign')}
          value={recipe.headingAlign}
          options={(['left', 'center'] as const).map((value) => ({
            value,
            label: t(`headingAligns.${value}`),
          }))}
          onChange={(headingAlign) => !disabled && onChange({ headingAlign })}
        />
      </Line>
      <Slider
        label={t('headingSize')}
        {...{ value: headingSize, min: 0, max: 10, step: 1, disabled }}
        words={t('largerBy', { value: headingSize })}
        onChange={(value) => onChange({ headingSize: value })}
      />
      <Slider
        label={t('sectionGap')}
        {...{ value: sectionGap, min: 16, max: 72, step: 4, disabled }}
        words={t('pixels', { value: sectionGap })}
        onChange={(value) => onChange({ sectionGap: value })}
      />
    </>
  );
}

function BlockChoices({ recipe, disabled, onChange }: FieldsProps) {
  const { t } = useTranslation('themes');
  return (
    <>
      <Choice
        label={t('quote')}
        value={recipe.quote}
        options={QUOTE_LOOKS.map((value) => ({ value, label: t(`quotes.${value}`) }))}
        disabled={disabled}
        onChange={(quote) => onChange({ quote })}
      />
      <Choice
        label={t('image')}
        value={recipe.image}
        options={IMAGE_LOOKS.map((value) => ({ value, label: t(`images.${value}`) }))}
        disabled={disabled}
        onChange={(image) => onChange({ image })}
      />
      <Choice
        label={t('divider')}
        value={recipe.divider}
        options={DIVIDER_LOOKS.map((value) => ({ value, label: t(`dividers.${value}`) }))}
        disabled={disabled}
        onChange={(divider) => onChange({ divider })}
      />
      <Choice
        label={t('bullet')}
        value={recipe.bullet}
        options={BULLET_LOOKS.map((value) => ({ value, label: t(`bullets.${value}`) }))}
        disabled={disabled}
        onChange={(bullet) => onChange({ bullet })}
      />
      <Choice
        label={t('code')}
        value={recipe.code}
        options={CODE_LOOKS.map((value) => ({ value, label: t(`codes.${value}`) }))}
        disabled={disabled}
        onChange={(code) => onChange({ code })}
      />
    </>
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  disabled: boolean;
  onChange: (value: T) => void;
};

function Choice<T extends string>({ label, ...select }: ChoiceProps<T>) {
  return <Field label={label}>{({ id }) => <Select id={id} {...select} />}</Field>;
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="theme-line">
      <span aria-hidden>{label}</span>
      {children}
    </div>
  );
}

/** Steps of a slider add up to 1.8500000000000003. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
