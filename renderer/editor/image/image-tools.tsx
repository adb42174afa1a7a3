import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Captions, Trash2 } from 'lucide-react';
import { $getNodeByKey, DELETE_CHARACTER_COMMAND } from 'lexical';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $isImageNode } from '../../../core/document/nodes';
import { $selectedImage, $selectWhole } from '../behaviour/solid-blocks';
import { IconButton, TextInput } from '../../ui';
import { useEditorIsActive } from '../toolbar/use-editor-is-active';
import { Floating } from '../toolbar/floating';

type Selected = { key: string; alt: string };

/** What can be done with a selected picture: its alternative text, its caption, removing it. */
export function ImageTools() {
  const [editor] = useLexicalComposerContext();
  const active = useEditorIsActive();
  const [selected, setSelected] = useState<Selected | null>(null);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read(() => {
          const image = $selectedImage();
          return image && { key: image.getKey(), alt: image.getAlt() };
        });
        setSelected((last) => (last?.key === next?.key && last?.alt === next?.alt ? last : next));
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
      <ImageForm key={selected.key} selected={selected} />
    </Floating>
  );
}

function ImageForm({ selected }: { selected: Selected }) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const [alt, setAlt] = useState(selected.alt);

  const change = (run: (image: NonNullable<ReturnType<typeof $selectedImage>>) => void) => {
    editor.update(() => {
      const node = $getNodeByKey(selected.key);
      if ($isImageNode(node)) run(node);
    });
  };
  const saveAlt = () => change((image) => void (image.getAlt() === alt || image.setAlt(alt)));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    saveAlt();
    // Focus puts a caret into the text; the picture is to stay what is selected.
    editor.getRootElement()?.focus({ preventScroll: true });
    change($selectWhole);
  };
  return (
    <form className="image-form" onSubmit={onSubmit}>
      <TextInput
        className="image-alt"
        aria-label={t('image.alt')}
        placeholder={t('image.altEmpty')}
        maxLength={200}
        value={alt}
        onChange={(event) => setAlt(event.currentTarget.value)}
        onBlur={saveAlt}
      />
      <IconButton
        icon={Captions}
        label={t('image.caption')}
        onClick={() => {
          change((image) => void image.selectEnd());
          editor.focus();
        }}
      />
      <IconButton
        icon={Trash2}
        label={t('image.remove')}
        keys="backspace"
        onClick={() => {
          editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
          editor.focus();
        }}
      />
    </form>
  );
}
