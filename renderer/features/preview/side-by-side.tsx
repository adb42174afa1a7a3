import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, Segmented } from '../../ui';
import { ArticlePhone, type PreviewArticle } from './article-phone';
import type { ReaderLook } from './reader-look';
import './side-by-side.css';

type Screen = { width: number; dark: boolean };
type Wall = 'widths' | 'nights';

/** The same article on the screens between which readers differ most. */
const SCREENS: Readonly<Record<Wall, readonly Screen[]>> = {
  widths: [320, 375, 430, 677].map((width) => ({ width, dark: false })),
  nights: [375, 430].flatMap((width) => [
    { width, dark: false },
    { width, dark: true },
  ]),
};

type SideBySideProps = { article: PreviewArticle; onClose: () => void };

/** Several screens beside one another over the whole window; each scrolls for itself. */
export function SideBySide({ article, onClose }: SideBySideProps) {
  const { t } = useTranslation('preview');
  const [wall, setWall] = useState<Wall>('widths');
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Content className="side-by-side" aria-describedby={undefined}>
          <header className="side-by-side-head">
            <Dialog.Title>{t('sideBySide')}</Dialog.Title>
            <Segmented
              label={t('walls')}
              value={wall}
              options={(['widths', 'nights'] as const).map((value) => ({
                value,
                label: t(`wall.${value}`),
              }))}
              onChange={setWall}
            />
            <IconButton icon={X} label={t('close')} onClick={onClose} />
          </header>
          <div className="side-by-side-row">
            {SCREENS[wall].map((screen) => (
              <OneScreen key={`${screen.width} ${screen.dark}`} {...screen} article={article} />
            ))}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function OneScreen({ width, dark, article }: Screen & { article: PreviewArticle }) {
  const { t } = useTranslation('preview');
  const reader = useMemo((): ReaderLook => ({ dark, textScale: 1, care: false }), [dark]);
  const name = t(dark ? 'screenDark' : 'screenLight', { width });
  return (
    <figure style={{ flexGrow: width }}>
      <figcaption className="num">{name}</figcaption>
      <ArticlePhone width={width} reader={reader} frameTitle={name} article={article} />
    </figure>
  );
}
