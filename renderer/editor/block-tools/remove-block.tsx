import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Trash2 } from 'lucide-react';
import { $getNodeByKey, HISTORY_PUSH_TAG } from 'lexical';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui';

type RemoveBlockProps = { nodeKey: string; keys?: string };

/** The button at the end of a block's tools that takes the block away; undo brings it back. */
export function RemoveBlock({ nodeKey, keys }: RemoveBlockProps) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const remove = () => {
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey);
        if (!node) return;
        const near = node.getNextSibling() ?? node.getPreviousSibling();
        if (node.isInline()) node.selectPrevious();
        else near?.selectStart();
        node.remove();
      },
      { tag: HISTORY_PUSH_TAG },
    );
    editor.focus();
  };
  return <IconButton icon={Trash2} label={t('tools.remove')} keys={keys} onClick={remove} />;
}
