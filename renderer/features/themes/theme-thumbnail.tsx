import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { documentWith, heading, paragraph, quote, text } from '../../../core/document/build';
import { TEXT_FORMAT } from '../../../core/document/schema';
import { plainTypesetting } from '../../../core/typesetting/load';
import { renderDocument } from '../../../core/wechat/render';
import type { Theme } from '../../../core/wechat/themes';

/** A few words in a theme, as they would be sent, made small. */
export function ThemeThumbnail({ theme }: { theme: Theme }) {
  const { t } = useTranslation('themes');
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!page.current) return;
    const sample = documentWith([
      heading('h2', [text(t('sample.heading'))]),
      paragraph([text(t('sample.text')), text(t('sample.strong'), TEXT_FORMAT.bold)]),
      heading('h3', [text(t('sample.subheading'))]),
      quote([text(t('sample.quote'))]),
    ]);
    const template = document.createElement('template');
    template.innerHTML = renderDocument(sample, { theme, typesetting: plainTypesetting }).html;
    page.current.replaceChildren(template.content);
  }, [theme, t]);
  return (
    <span className="theme-thumbnail" aria-hidden inert>
      <span ref={page} />
    </span>
  );
}
