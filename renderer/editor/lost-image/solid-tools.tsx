import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ImageUp, RefreshCw, Trash2, Type } from 'lucide-react';
import {
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $parseSerializedNode,
  DELETE_CHARACTER_COMMAND,
  HISTORY_PUSH_TAG,
} from 'lexical';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $isLostImageNode, $isStyledNode } from '../../../core/document/nodes';
import type { Asset } from '../../../core/domain/asset';
import { Button, IconButton } from '../../ui';
import { chooseImages, type IntakePorts } from '../image/intake';
import { Floating } from '../toolbar/floating';
import { useEditorIsActive } from '../toolbar/use-editor-is-active';
import { fillLostImages } from './lost-images';
import type { RemoteImagesState } from './use-remote-images';
import './lost-image.css';

type Selected =
  | { kind: 'lost'; key: string; address: string }
  | { kind: 'styled'; key: string; content: string };

type SolidToolsProps = { images: RemoteImagesState; intake: IntakePorts };

/** What can be done with a selected block that nobody writes in: a lost picture, a locked block. */
export function SolidTools({ images, intake }: SolidToolsProps) {
  const [editor] = useLexicalComposerContext();
  const active = useEditorIsActive();
  const [selected, setSelected] = useState<Selected | null>(null);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($selectedSolid);
        setSelected((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
      }),
    [editor],
  );

  if (!selected || !active) return null;
  return (
    <Floating
      className="image-tools"
      side="top"
      anchor={() => editor.getElementByKey(selected.key)}
    >
      <div className="solid-tools">
        {selected.kind === 'lost' ? (
          <LostImageButtons selected={selected} images={images} intake={intake} />
        ) : (
          <UnlockButton selected={selected} />
        )}
        <RemoveButton />
      </div>
    </Floating>
  );
}

function $selectedSolid(): Selected | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [node, ...others] = selection.getNodes();
  if (others.length > 0) return null;
  if ($isLostImageNode(node)) {
    return { kind: 'lost', key: node.getKey(), address: node.getAddress() };
  }
  return $isStyledNode(node)
    ? { kind: 'styled', key: node.getKey(), content: node.getContent() }
    : null;
}

type LostImageButtonsProps = SolidToolsProps & { selected: Selected & { kind: 'lost' } };

function LostImageButtons({ selected, images, intake }: LostImageButtonsProps) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const { address } = selected;
  const remote = images.addresses.includes(address);
  const choose = async () => {
    let chosen: Asset | null = null;
    await chooseImages(intake, (asset) => (chosen ??= asset));
    if (chosen) fillLostImages(editor, new Map([[address, chosen]]));
    editor.focus();
  };
  return (
    <>
      {remote && (
        <Button
          size="small"
          icon={RefreshCw}
          disabled={images.progress !== null}
          onClick={() => images.fetch([address])}
        >
          {t('remote.retry')}
        </Button>
      )}
      <Button size="small" icon={ImageUp} onClick={() => void choose()}>
        {t('remote.choose')}
      </Button>
    </>
  );
}

function UnlockButton({ selected }: { selected: Selected & { kind: 'styled' } }) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const unlock = async () => {
    // The reader of foreign blocks is large and rarely needed.
    const { unlockStyled } = await import('../../../core/import/unlock-styled');
    const blocks = unlockStyled(selected.content);
    editor.update(
      () => {
        const node = $getNodeByKey(selected.key);
        if (!$isStyledNode(node)) return;
        const [first, ...rest] = blocks.map($parseSerializedNode);
        if (!first) return;
        node.replace(first);
        let last = first;
        for (const next of rest) last = last.insertAfter(next);
        first.selectStart();
      },
      { tag: HISTORY_PUSH_TAG },
    );
    editor.focus();
  };
  return (
    <Button size="small" icon={Type} onClick={() => void unlock()}>
      {t('styled.unlock')}
    </Button>
  );
}

function RemoveButton() {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  return (
    <IconButton
      icon={Trash2}
      label={t('styled.remove')}
      keys="backspace"
      onClick={() => {
        editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
        editor.focus();
      }}
    />
  );
}
