import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { image, inlineFormula, text } from '../../document/build';
import { cleanText } from '../../document/clean-text';
import { isDrawn } from '../../document/nodes/diagram/build';
import { DIAGRAM_SCALE } from '../../document/nodes/diagram/schema';
import { diagramWords } from '../../document/nodes/diagram/words';
import { lostImageWords } from '../../document/nodes/lost-image/build';
import { readParts } from '../../document/nodes/styled/parts';
import { eachPicture, partLines } from '../../document/nodes/styled/parts-walk';
import { calloutParts } from '../../document/nodes/callout/parts';
import { columnShares } from '../../document/nodes/table/column-shares';
import { quoteParts } from '../../document/nodes/quote/parts';
import {
  type BlockJson,
  type CalloutJson,
  type CardJson,
  type DiagramJson,
  type ImageJson,
  type ParagraphJson,
  type ReadMoreJson,
  type StyledJson,
  type TableCellJson,
  type TableJson,
  TEXT_FORMAT,
} from '../../document/schema';
import { eachLine } from '../../document/walk';
import { parseColour } from '../../wechat/colours';
import { docxInlines, hexOf } from './inlines';
import type { ListWriter } from './lists';

/** The bytes of a stored picture. */
export type DocxPicture = { bytes: Uint8Array; type: 'jpg' | 'png' | 'gif' };

/** What the blocks of a Word file need beside themselves. */
export type DocxContext = {
  lists: ListWriter;
  /** null for a picture that is gone: its words stand in its place. */
  picture: (hash: string) => DocxPicture | null;
};

/** Pixels that a page of A4 has room for between its margins, at 96 to the inch. */
const PAGE_WIDTH = 600;
const PAGE_HEIGHT = 860;
/** Twentieths of a point in a pixel. */
const TWIPS_IN_PIXEL = 15;
/** Pixels that the picture of a card is wide. */
const CARD_PICTURE = 140;

/** One block as paragraphs and tables of Word. */
export function docxBlock(block: BlockJson, context: DocxContext): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return [
        new Paragraph({
          ...alignment(block.format),
          ...(block.indent > 0 && { indent: { left: block.indent * 420 } }),
          children: docxInlines(block.children),
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          style: `Heading${block.tag.slice(1)}`,
          ...alignment(block.format),
          children: docxInlines(block.children),
        }),
      ];
    case 'quote': {
      const { words, source } = quoteParts(block);
      const right = { alignment: AlignmentType.RIGHT };
      return [
        new Paragraph({
          style: 'Quote',
          ...alignment(block.format),
          children: docxInlines(words),
        }),
        ...(source
          ? [new Paragraph({ style: 'Quote', ...right, children: docxInlines(source) })]
          : []),
      ];
    }
    case 'list':
      return context.lists.paragraphs(block);
    case 'code':
      return [new Paragraph({ style: 'SourceCode', children: docxInlines(block.children) })];
    case 'divider':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'BFBFBF', space: 1 } },
        }),
      ];
    case 'image':
      return picture(block, context);
    case 'gallery':
      return block.children.flatMap((image) => picture(image, context));
    case 'card':
      return card(block, context);
    case 'readmore':
      return readMore(block);
    case 'component':
      return [new Paragraph({ style: 'Caption', children: [new TextRun(cleanText(block.label))] })];
    case 'spacer':
      return [new Paragraph({ spacing: { before: 0, after: block.height * TWIPS_IN_PIXEL } })];
    case 'lostimage':
      return [new Paragraph({ children: [new TextRun(lostImageWords(block.alt, block.address))] })];
    case 'styled':
      return styledBlock(block, context);
    case 'table':
      return [table(block, context)];
    case 'callout':
      return [callout(block, context)];
    case 'formula':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: docxInlines([inlineFormula(block.latex)]),
        }),
      ];
    case 'diagram':
      return diagram(block, context);
  }
}

const center = { alignment: AlignmentType.CENTER };
// Word has no such looks: the words and the pictures stay, in their order.
function styledBlock(block: StyledJson, context: DocxContext): Paragraph[] {
  const parts = readParts(block.content);
  const shown: Paragraph[] = partLines(parts).map(
    (line) => new Paragraph({ children: [new TextRun(line)] }),
  );
  eachPicture(parts, ({ hash, alt, width, height }) => {
    if (hash !== null) shown.push(...picture(image({ hash, width, height }, alt, []), context));
  });
  return shown;
}

// Word has no diagrams either; one that is not drawn yet is its source.
function diagram(block: DiagramJson, context: DocxContext): Paragraph[] {
  if (!isDrawn(block)) {
    return [new Paragraph({ style: 'SourceCode', children: docxInlines([text(block.source)]) })];
  }
  const widest = Math.min(PAGE_WIDTH, Math.round(block.width / DIAGRAM_SCALE));
  const shown = pictureRun(block, diagramWords(block.source), widest, context);
  return [new Paragraph({ ...center, children: [shown] })];
}

function picture(block: ImageJson, context: DocxContext): Paragraph[] {
  const caption = docxInlines(block.children);
  const widest = Math.round((PAGE_WIDTH * block.widthPercent) / 100);
  const shown = pictureRun(block, block.alt, widest, context);
  const linked = URL.canParse(block.link)
    ? new ExternalHyperlink({ link: block.link, children: [shown] })
    : shown;
  const align = block.format === '' ? center : alignment(block.format);
  return [
    new Paragraph({ ...align, keepNext: caption.length > 0, children: [linked] }),
    ...(caption.length > 0
      ? [new Paragraph({ ...center, style: 'Caption', children: caption })]
      : []),
  ];
}

function pictureRun(
  { hash, width, height }: Pick<ImageJson, 'hash' | 'width' | 'height'>,
  alt: string,
  widest: number,
  context: DocxContext,
): ImageRun | TextRun {
  const file = context.picture(hash);
  if (!file) return new TextRun(alt);
  const scale = Math.min(1, widest / width, PAGE_HEIGHT / height);
  return new ImageRun({
    type: file.type,
    data: file.bytes,
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
    altText: { name: alt, description: alt, title: alt },
  });
}

function card(block: CardJson, context: DocxContext): Paragraph[] {
  const lines: Paragraph[] = [];
  if (block.hash !== '') {
    const shown = pictureRun(block, block.name, CARD_PICTURE, context);
    lines.push(new Paragraph({ ...center, keepNext: true, children: [shown] }));
  }
  if (block.name !== '') {
    const name = new TextRun({ text: cleanText(block.name), bold: true });
    lines.push(new Paragraph({ ...center, children: [name] }));
  }
  if (block.children.length > 0) {
    lines.push(new Paragraph({ ...center, children: docxInlines(block.children) }));
  }
  return lines;
}

function readMore(block: ReadMoreJson): Paragraph[] {
  const lines: Paragraph[] = [];
  eachLine(block, (inlines) => lines.push(new Paragraph({ children: docxInlines(inlines) })));
  return lines;
}

function table(block: TableJson, context: DocxContext): Table {
  const rows = block.children.filter((row) => row.children.length > 0);
  const shares = columnShares(block);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(shares && {
      columnWidths: shares.map((share) => Math.round(share * PAGE_WIDTH * TWIPS_IN_PIXEL)),
      layout: TableLayoutType.FIXED,
    }),
    rows: (rows.length > 0 ? rows : [{ children: [] }]).map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0 && row.children.some((cell) => (cell.headerState & 1) !== 0),
          children:
            row.children.length > 0
              ? row.children.map((cell) => tableCell(cell, context))
              : [emptyCell()],
        }),
    ),
  });
}

/** A callout is a table of one grey cell: what Word has for a box around paragraphs. */
function callout(block: CalloutJson, context: DocxContext): Table {
  const { title, blocks } = calloutParts(block);
  const bold = title.map((inline) =>
    inline.type === 'text' ? { ...inline, format: inline.format | TEXT_FORMAT.bold } : inline,
  );
  const heading = new Paragraph({ children: docxInlines(bold) });
  const body = blocks.flatMap((child) => docxBlock(child, context));
  const content = title.length > 0 ? [heading, ...body] : body;
  const cell = new TableCell({
    margins: { top: 100, bottom: 100, left: 160, right: 160 },
    shading: { type: 'clear', fill: 'F5F5F5' },
    children: content.at(-1) instanceof Paragraph ? content : [...content, new Paragraph({})],
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: [cell] })],
  });
}

function tableCell(cell: TableCellJson, context: DocxContext): TableCell {
  const head = cell.headerState !== 0;
  const ground = cell.backgroundColor ? parseColour(cell.backgroundColor) : null;
  const fill = ground ? hexOf(ground) : head ? 'F2F2F2' : null;
  const blocks = cell.children.flatMap((block) => docxBlock(block, context));
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(fill !== null && { shading: { type: 'clear', fill } }),
    // A cell of Word must end with a paragraph.
    children: blocks.at(-1) instanceof Paragraph ? blocks : [...blocks, new Paragraph({})],
  });
}

function emptyCell(): TableCell {
  return new TableCell({ children: [new Paragraph({})] });
}

function alignment(format: ParagraphJson['format']): {
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
} {
  switch (format) {
    case '':
      return {};
    case 'justify':
      return { alignment: AlignmentType.JUSTIFIED };
    case 'start':
      return { alignment: AlignmentType.LEFT };
    case 'end':
      return { alignment: AlignmentType.RIGHT };
    case 'left':
    case 'center':
    case 'right':
      return { alignment: format };
  }
}
