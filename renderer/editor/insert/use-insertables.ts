import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Insertable } from './insertable';
import { INSERTABLES } from './insertables';
import { type Findable, filterInsertables } from './match';

/** The words of an entry in the language of the window. */
export function useInsertWords(): (entry: Insertable) => Findable {
  const { t } = useTranslation('insert');
  return useCallback(
    ({ id }) => ({
      label: t(`items.${id}.label`),
      hint: t(`items.${id}.hint`),
      words: t(`items.${id}.words`),
    }),
    [t],
  );
}

/** The entries that answer what was typed; all of them for the empty query. */
export function useInsertables(query: string): Insertable[] {
  const wordsOf = useInsertWords();
  return useMemo(() => filterInsertables(INSERTABLES, wordsOf, query), [wordsOf, query]);
}
