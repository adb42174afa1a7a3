import { BookMarked } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui';
import { WordListsDialog } from './word-lists-dialog';

/** Opens the company's lists of words. */
export function WordListsButton() {
  const { t } = useTranslation('checks');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" look="quiet" icon={BookMarked} onClick={() => setOpen(true)}>
        {t('lists.title')}
      </Button>
      {open && <WordListsDialog onClose={() => setOpen(false)} />}
    </>
  );
}
