import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from '../../ipc';
import type { Asset } from '../../../core/domain/asset';
import type { EditorNotices } from '../notices';
import { $openImagePlace, type ImagePlace } from './insert';
import { chooseImages, type IntakePorts, type IntakeProgress, takeInFiles } from './intake';

/** The pictures of an editor: what comes in, and how far it is. */
export type Images = {
  progress: IntakeProgress | null;
  /** Asks for picture files and puts them below the caret. */
  choose: () => void;
  /** Asks for picture files and hands each on, without putting it anywhere. */
  pick: (onAsset: (asset: Asset) => void) => void;
  ports: IntakePorts;
};

/** Takes in pictures that are chosen, dropped on the paper or pasted as files. */
export function useImages(notices: EditorNotices): Images {
  const [editor] = useLexicalComposerContext();
  const client = useClient();
  const [progress, setProgress] = useState<IntakeProgress | null>(null);
  const [ports] = useState(() => ({ client, notices, onProgress: setProgress }));

  useEffect(
    () =>
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          const place = $openImagePlace(editor);
          void fill(place, takeInFiles(files, ports, place.insert));
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, ports],
  );

  const choose = useCallback(() => {
    const place = editor.read(() => $openImagePlace(editor));
    void fill(place, chooseImages(ports, place.insert)).then(() => editor.focus());
  }, [editor, ports]);

  const pick = useCallback(
    (onAsset: (asset: Asset) => void) =>
      void chooseImages(ports, onAsset).then(() => editor.focus()),
    [editor, ports],
  );

  return { progress, choose, pick, ports };
}

async function fill(place: ImagePlace, work: Promise<void>): Promise<void> {
  await work;
  place.close();
}
