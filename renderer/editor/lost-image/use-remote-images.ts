import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { LostImageNode, StyledNode } from '../../../core/document/nodes';
import type { Asset } from '../../../core/domain/asset';
import { useClient } from '../../ipc';
import type { EditorNotices } from '../notices';
import { $remoteAddresses, fillLostImages } from './lost-images';

/** Pictures that one call asks for. */
const MOST = 200;

/** The pictures of the open article that lie on the network. */
export type RemoteImagesState = {
  /** Addresses that are not fetched yet, each once. */
  addresses: readonly string[];
  /** While pictures are fetched. */
  progress: { done: number; total: number } | null;
  fetch: (addresses: readonly string[]) => void;
  cancel: () => void;
};

/** Follows the places of pictures that wait, and fetches what they name when a person says so. */
export function useRemoteImages(notices: EditorNotices): RemoteImagesState {
  const [editor] = useLexicalComposerContext();
  const client = useClient();
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  const [progress, setProgress] = useState<RemoteImagesState['progress']>(null);
  const running = useRef(false);

  useEffect(() => {
    const look = () => setAddresses(editor.read($remoteAddresses));
    const stops = [LostImageNode, StyledNode].map((node) =>
      editor.registerMutationListener(node, look),
    );
    return () => stops.forEach((stop) => stop());
  }, [editor]);
  useEffect(
    () =>
      client.on('remoteImages.progress', (step) => {
        if (running.current) setProgress(step);
      }),
    [client],
  );

  const fetch = useCallback(
    (wanted: readonly string[]) => {
      if (running.current || wanted.length === 0) return;
      running.current = true;
      setProgress({ done: 0, total: wanted.length });
      const finish = async () => {
        const answer = await client.call('remoteImages.fetch', {
          addresses: wanted.slice(0, MOST),
        });
        running.current = false;
        setProgress(null);
        if (!answer.ok) return notices.sayError(answer.error, { key: 'editor:remote.failed' });
        const found = new Map<string, Asset>();
        for (const { address, asset } of answer.value) if (asset) found.set(address, asset);
        fillLostImages(editor, found);
        const failed = answer.value.filter(
          ({ error }) => error !== null && error.code !== 'cancelled',
        );
        const error = failed[0]?.error;
        if (error) {
          notices.sayError(error, { key: 'editor:remote.some', values: { count: failed.length } });
        }
      };
      void finish();
    },
    [client, editor, notices],
  );
  const cancel = useCallback(() => {
    void client.call('remoteImages.cancel', undefined);
  }, [client]);
  return useMemo(
    () => ({ addresses, progress, fetch, cancel }),
    [addresses, progress, fetch, cancel],
  );
}
