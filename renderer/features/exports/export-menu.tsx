import { ClipboardCopy, Download, Share, TextSelect } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockPlaces } from '../../../core/domain/export';
import type { ArticleId } from '../../../core/domain/ids';
import { useStores } from '../../app/stores';
import { selectedBlocks } from '../../editor';
import { IconButton, Menu, MenuItem, MenuSeparator } from '../../ui';

/** How the article on the desk leaves the application: onto the clipboard, into files. */
export function ExportMenu({ articleId }: { articleId: ArticleId }) {
  const { t } = useTranslation('exports');
  const { exports, desk } = useStores();
  const [blocks, setBlocks] = useState<BlockPlaces>(null);
  const copy = (places: BlockPlaces) =>
    void exports.getState().copy({ articleId, blocks: places, accountId: null });
  const look = () => {
    const { editor } = desk.getState();
    setBlocks(editor && selectedBlocks(editor));
  };
  return (
    <Menu
      trigger={<IconButton icon={Share} label={t('menu')} />}
      onOpenChange={(open) => open && look()}
    >
      <MenuItem icon={ClipboardCopy} keys="mod+shift+c" onSelect={() => copy(null)}>
        {t('copyArticle')}
      </MenuItem>
      <MenuItem icon={TextSelect} disabled={blocks === null} onSelect={() => copy(blocks)}>
        {t('copySelection')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={Download}
        keys="mod+shift+s"
        onSelect={() => exports.getState().ask({ articleId, blocks })}
      >
        {t('exportFiles')}
      </MenuItem>
    </Menu>
  );
}
