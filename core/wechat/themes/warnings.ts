import { contrastsOf, READABLE, READABLE_LARGE, type Contrasts } from './contrast';
import type { Theme } from './theme';

/** A part of a theme that is hard to read: how its contrast is, and how much it needs at least. */
export interface ThemeWarning {
  readonly part: 'text' | 'strong' | 'heading' | 'subheading' | 'sign' | 'code';
  readonly contrasts: Contrasts;
  readonly least: number;
}

type Look = readonly [ThemeWarning['part'], string | null, string | null, number];

/** What readers would have trouble to read, by day or at night. */
export function themeWarnings(theme: Theme): ThemeWarning[] {
  const { h2, h3 } = theme.headings;
  const looks: Look[] = [
    ['text', theme.text.colour, null, READABLE],
    ['strong', theme.strongColour ?? theme.text.colour, null, READABLE],
    ['heading', h2.label?.colour ?? h2.colour, h2.label?.ground ?? h2.ground, READABLE_LARGE],
    ['subheading', h3.label?.colour ?? h3.colour, h3.label?.ground ?? h3.ground, READABLE_LARGE],
    ['sign', theme.list.markerColour, null, READABLE_LARGE],
    ['code', theme.code.blockColour, theme.code.blockGround, READABLE],
  ];
  return looks
    .map(([part, ink, ground, least]) => ({ part, contrasts: contrastsOf(ink, ground), least }))
    .filter(({ contrasts, least }) => contrasts.day < least || contrasts.night < least);
}
