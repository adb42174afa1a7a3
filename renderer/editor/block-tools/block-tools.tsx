import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CalloutTools } from '../callout/callout-tools';
import { CardTools } from '../card/card-tools';
import { CodeTools } from '../code/code-tools';
import { ComponentTools } from '../component/component-tools';
import { DiagramTools } from '../diagram/diagram-tools';
import { DividerTools } from '../divider/divider-tools';
import { FootnoteTools } from '../footnote/footnote-tools';
import { FormulaTools } from '../formula/formula-tools';
import { GalleryTools } from '../gallery/gallery-tools';
import { HeadingTools } from '../heading/heading-tools';
import { ImageTools } from '../image/image-tools';
import type { Images } from '../image/use-images';
import { ListTools } from '../list/list-tools';
import { QuoteTools } from '../quote/quote-tools';
import { ReadMoreTools } from '../read-more/read-more-tools';
import { SpacerTools } from '../spacer/spacer-tools';
import { TableTools } from '../table/table-tools';
import { Floating } from '../toolbar/floating';
import { useEditorIsActive } from '../toolbar/use-editor-is-active';
import { $heldBlock, type HeldBlock } from './held-block';
import { useEscapeToBody } from './use-escape-to-body';
import { useSelectionState } from './use-selection-state';
import './block-tools.css';

/** Whose source is written under what it shows. */
const WRITTEN_BELOW: ReadonlySet<HeldBlock['kind']> = new Set(['footnote', 'formula', 'diagram']);

/** Words that begin at the left: what floats over their end hides nothing of them. */
const WORDS: ReadonlySet<HeldBlock['kind']> = new Set(['heading', 'list', 'quote']);

/** Without a caret the browser does not bring the place into sight; pictures may be too tall for it. */
const COMES_INTO_SIGHT: ReadonlySet<HeldBlock['kind']> = new Set([
  'card',
  'component',
  'divider',
  'spacer',
]);

/** What can be done with the block that is selected, or whose words the caret is in. */
export function BlockTools({ images }: { images: Images }) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const active = useEditorIsActive();
  const group = useEscapeToBody(editor);
  const held = useSelectionState($heldBlock);
  const heldKey = held && COMES_INTO_SIGHT.has(held.kind) ? held.key : null;
  useEffect(() => {
    if (heldKey) editor.getElementByKey(heldKey)?.scrollIntoView({ block: 'nearest' });
  }, [editor, heldKey]);
  if (!held || !active) return null;
  return (
    <Floating
      className="block-tools"
      align={WORDS.has(held.kind) ? 'end' : 'center'}
      side={WRITTEN_BELOW.has(held.kind) ? 'bottom' : 'top'}
      anchor={() => editor.getElementByKey(held.key)}
    >
      <div ref={group} role="group" aria-label={t('tools.label')} className="block-tools-group">
        <ToolsOf key={keyOf(held)} held={held} images={images} />
      </div>
    </Floating>
  );
}

/** Fields belong to one node: what is half written for one is never saved to another. */
function keyOf(held: HeldBlock): string {
  return held.kind === 'readmore' ? `${held.key} ${held.item?.key ?? ''}` : held.key;
}

function ToolsOf({ held, images }: { held: HeldBlock; images: Images }) {
  switch (held.kind) {
    case 'image':
      return <ImageTools held={held} images={images} />;
    case 'gallery':
      return <GalleryTools held={held} images={images} />;
    case 'card':
      return <CardTools held={held} images={images} />;
    case 'readmore':
      return <ReadMoreTools held={held} />;
    case 'component':
      return <ComponentTools held={held} images={images} />;
    case 'divider':
      return <DividerTools held={held} />;
    case 'spacer':
      return <SpacerTools held={held} />;
    case 'footnote':
      return <FootnoteTools held={held} />;
    case 'heading':
      return <HeadingTools held={held} />;
    case 'list':
      return <ListTools held={held} />;
    case 'quote':
      return <QuoteTools held={held} />;
    case 'callout':
      return <CalloutTools held={held} />;
    case 'code':
      return <CodeTools held={held} />;
    case 'formula':
      return <FormulaTools held={held} />;
    case 'diagram':
      return <DiagramTools held={held} />;
    case 'table':
      return <TableTools held={held} />;
  }
}
