import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from './stores';
import './drop-zone.css';

const TEXT_FILE = /\.(md|markdown|mdown|mkd|txt|text|docx|html?|xhtml)$/i;

/**
 * Takes in text files that are dropped anywhere on the window. Pictures are left to the editor;
 * whatever nobody takes must at least not replace the page.
 */
export function DropZone() {
  const { t } = useTranslation('shell');
  const { imports, toasts } = useStores();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    // While it hovers only the kinds are told, not the names: a picture says so, Markdown may not.
    const maybeText = (event: DragEvent) =>
      [...(event.dataTransfer?.items ?? [])].some(
        (item) => item.kind === 'file' && !item.type.startsWith('image/'),
      );
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      if (!event.defaultPrevented) event.preventDefault();
      setOver(maybeText(event));
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      const texts = files.filter((file) => TEXT_FILE.test(file.name));
      if (event.defaultPrevented && texts.length === 0) return;
      event.preventDefault();
      if (texts.length > 0) {
        event.stopPropagation();
        void imports.getState().drop(texts);
      } else toasts.getState().say({ key: 'shell:dropUnknown' });
    };
    // Text files are taken before the editor sees the drop; everything else after it has had its turn.
    const takeTexts = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.some((file) => TEXT_FILE.test(file.name))) onDrop(event);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', takeTexts, true);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', takeTexts, true);
      window.removeEventListener('drop', onDrop);
    };
  }, [imports, toasts]);

  if (!over) return null;
  return (
    <div className="drop-zone" aria-hidden>
      <FileDown size={28} strokeWidth={1.5} />
      <p>{t('drop')}</p>
    </div>
  );
}
