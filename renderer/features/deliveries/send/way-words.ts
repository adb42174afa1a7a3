import type { TFunction } from 'i18next';
import type { Way } from '../../../../core/domain/way';

/** A way to send, in words that tell a publication from a mass send. */
export function wayWords(t: TFunction, way: Way): string {
  switch (way.kind) {
    case 'draft':
      return t('send:way.short.draft');
    case 'publish':
      return t('send:way.short.publish');
    case 'mass':
      return way.audience.kind === 'all'
        ? t('send:way.short.massAll')
        : t('send:way.short.massTag', { tag: way.audience.tagName });
  }
}

/** What the last button says: what it does, and that it cannot be taken back. */
export function buttonWords(t: TFunction, way: Way, name: string, later: boolean): string {
  const key = way.kind === 'mass' && way.audience.kind === 'tag' ? 'massTag' : way.kind;
  const values = {
    name,
    tag: way.kind === 'mass' && way.audience.kind === 'tag' ? way.audience.tagName : '',
  };
  return later ? t('send:button.later', values) : t(`send:button.${key}`, values);
}
