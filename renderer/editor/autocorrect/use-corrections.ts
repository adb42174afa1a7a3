import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { useTextVersion } from '../text-index/use-text-version';
import { type Correction, findCorrections } from './corrections';
import { createCorrector } from './corrector';

/** After the last change of the text, before it is looked at again. */
const PAUSE_MS = 250;

/** What is known about the spaces and punctuation of a body. */
export type CorrectionsFound =
  | { status: 'looking' }
  | { status: 'failed' }
  | { status: 'found'; all: readonly Correction[] };

/** Looks at a body, and again whenever it has changed; the thread lives as long as somebody asks. */
export function useCorrections(editor: LexicalEditor): CorrectionsFound {
  const [found, setFound] = useState<CorrectionsFound>({ status: 'looking' });
  const [corrector] = useState(() => createCorrector());
  const version = useTextVersion(editor);
  useEffect(() => () => corrector.close(), [corrector]);
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const all = await findCorrections(editor, corrector);
      if (wanted) setFound(all ? { status: 'found', all } : { status: 'failed' });
    };
    const timer = setTimeout(() => void look(), version === 0 ? 0 : PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [editor, corrector, version]);
  return found;
}
