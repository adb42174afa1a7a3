import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isQuoteNode } from '@lexical/rich-text';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { useChange } from '../block-tools/use-change';
import { $toggleSource } from './register-quote';

/** Writes where a quotation comes from, or takes that line back into it. */
export function QuoteTools({ held }: { held: Extract<HeldBlock, { kind: 'quote' }> }) {
  const { t } = useTranslation('blocks');
  const [editor] = useLexicalComposerContext();
  const change = useChange(held.key, $isQuoteNode);
  const toggle = () => {
    change($toggleSource);
    editor.focus();
  };
  return (
    <Button size="small" aria-pressed={held.source} onClick={toggle}>
      {t(held.source ? 'quote.removeSource' : 'quote.addSource')}
    </Button>
  );
}
