import { useTranslation } from 'react-i18next';
import { $isReadMoreItemNode, $isReadMoreNode } from '../../../core/document/nodes';
import { READ_MORE_TITLE_LENGTH } from '../../../core/document/nodes/read-more/schema';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { ToolField } from '../block-tools/tool-field';
import { useChange } from '../block-tools/use-change';
import { readUrl } from '../link/url';

/** The words above a list to read more, and the address of the article that the caret is in. */
export function ReadMoreTools({ held }: { held: Extract<HeldBlock, { kind: 'readmore' }> }) {
  const { t } = useTranslation('editor');
  const { item } = held;
  const change = useChange(held.key, $isReadMoreNode);
  const changeItem = useChange(item?.key ?? '', $isReadMoreItemNode);
  return (
    <>
      <ToolField
        label={t('readMore.title')}
        value={held.title}
        maxLength={READ_MORE_TITLE_LENGTH}
        onSave={(words) => change((list) => void list.setTitle(words))}
      />
      {item && (
        <ToolField
          label={t('readMore.address')}
          placeholder="https://mp.weixin.qq.com/s/…"
          wide
          value={item.url}
          maxLength={2000}
          accepts={(text) => text === '' || readUrl(text) !== null}
          onSave={(text) => changeItem((node) => void node.setUrl(readUrl(text) ?? ''))}
        />
      )}
      <RemoveBlock nodeKey={held.key} />
    </>
  );
}
