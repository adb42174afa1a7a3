import { ImageOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverCrops, CropShape } from '../../../../core/domain/cover-crop';
import { classNames } from '../../../ui';
import { CoverImage } from '../../covers';
import './cards-elsewhere.css';

/** What readers see of an article before they open it. */
export type CardFace = {
  title: string;
  /** The digest, or what WeChat takes instead. */
  digest: string;
  cover: string | null;
  crops: CoverCrops;
  account: string;
};

/** The cards that an article makes elsewhere in WeChat, as they are at the moment. */
export function CardsElsewhere({ face, dark }: { face: CardFace; dark: boolean }) {
  const { t } = useTranslation('preview');
  const title = face.title || t('emptyTitle');
  return (
    <section className={classNames('cards', dark && 'cards-dark')} aria-label={t('show.cards')}>
      <Card name={t('cards.head')}>
        <Account name={face.account} />
        <div className="card-head">
          <Cover face={face} shape="wide" />
          <p>{title}</p>
        </div>
        <div className="card-line">
          <p className="card-faint">{t('cards.others')}</p>
          <span className="card-square card-empty" />
        </div>
      </Card>
      <Card name={t('cards.second')}>
        <Account name={face.account} />
        <div className="card-head card-empty" />
        <div className="card-line">
          <p>{title}</p>
          <span className="card-square">
            <Cover face={face} shape="square" />
          </span>
        </div>
      </Card>
      <Card name={t('cards.single')}>
        <Account name={face.account} />
        <Cover face={face} shape="wide" />
        <div className="elsewhere-words">
          <b>{title}</b>
          {face.digest && <p>{face.digest}</p>}
        </div>
      </Card>
      <Card name={t('cards.chat')} narrow>
        <div className="elsewhere-words">
          <b>{title}</b>
          <div className="card-beside">
            <p>{face.digest}</p>
            <span className="card-square">
              <Cover face={face} shape="square" />
            </span>
          </div>
        </div>
        <p className="card-from">{face.account}</p>
      </Card>
      <Card name={t('cards.moments')} narrow>
        <div className="card-moment">
          <span className="card-square">
            <Cover face={face} shape="square" />
          </span>
          <p>{title}</p>
        </div>
      </Card>
    </section>
  );
}

function Card({ name, narrow, children }: { name: string; narrow?: boolean; children: ReactNode }) {
  return (
    <figure className={classNames('card-elsewhere', narrow && 'card-narrow')}>
      <figcaption>{name}</figcaption>
      <div className="card-face">{children}</div>
    </figure>
  );
}

function Account({ name }: { name: string }) {
  return (
    <p className="card-account">
      <i aria-hidden />
      {name}
    </p>
  );
}

function Cover({ face, shape }: { face: CardFace; shape: CropShape }) {
  if (face.cover) return <CoverImage cover={face.cover} shape={shape} crops={face.crops} alt="" />;
  return (
    <span className={`card-empty card-empty-${shape}`}>
      <ImageOff aria-hidden size={18} strokeWidth={1.6} />
    </span>
  );
}
