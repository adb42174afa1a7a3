import { asciiAt, joinBytes, viewOf } from './bytes';

/** A box of an ISO media file (AVIF, HEIC): where it lies, and where its content begins. */
type Box = { type: string; start: number; content: number; end: number };

/** Boxes that are full boxes (version and flags) around other boxes. */
const FULL = new Set(['meta']);

function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at);
    const large = size === 1;
    const length = large ? Number(view.getBigUint64(at + 8)) : size === 0 ? to - at : size;
    const type = asciiAt(bytes, at + 4, 4);
    const content = at + (large ? 16 : 8) + (FULL.has(type) ? 4 : 0);
    if (length < 8 || at + length > to) throw new RangeError('a box breaks off');
    boxes.push({ type, start: at, content, end: at + length });
    at += length;
  }
  return boxes;
}

function inside(bytes: Uint8Array, box: Box | undefined, type: string): Box | undefined {
  return box && boxesIn(bytes, box.content, box.end).find((found) => found.type === type);
}

function properties(bytes: Uint8Array): { meta: Box; iprp: Box; ipco: Box; list: Box[] } {
  const meta = boxesIn(bytes, 0, bytes.length).find((box) => box.type === 'meta');
  const iprp = inside(bytes, meta, 'iprp');
  const ipco = inside(bytes, iprp, 'ipco');
  if (!meta || !iprp || !ipco) throw new RangeError('no properties');
  return { meta, iprp, ipco, list: boxesIn(bytes, ipco.content, ipco.end) };
}

/** The largest picture that the file says it holds. Throws a `RangeError` when it is broken. */
export function bmffDimensions(bytes: Uint8Array): { width: number; height: number } {
  const view = viewOf(bytes);
  const sizes = properties(bytes)
    .list.filter((box) => box.type === 'ispe')
    .map((box) => ({
      width: view.getUint32(box.content + 4),
      height: view.getUint32(box.content + 8),
    }))
    .sort((a, b) => b.width * b.height - a.width * a.height);
  const [largest] = sizes;
  if (!largest) throw new RangeError('no dimensions');
  return largest;
}

/** The ICC profile of the file, or null. */
export function bmffProfile(bytes: Uint8Array): Uint8Array | null {
  const colours = properties(bytes).list.find(
    (box) => box.type === 'colr' && ['prof', 'rICC'].includes(asciiAt(bytes, box.content, 4)),
  );
  return colours ? bytes.slice(colours.content + 4, colours.end) : null;
}

/**
 * Old encoders left out the property that says how many bits a channel has (`pixi`), which today's
 * strict decoder of AVIF demands. This adds it from the codec's own configuration (`av1C`) and moves
 * what the file's table of places (`iloc`) points to. Answers the file as it is when nothing lacks.
 */
export function withPixelInformation(bytes: Uint8Array): Uint8Array {
  const { meta, iprp, ipco, list } = properties(bytes);
  const codec = list.find((box) => box.type === 'av1C');
  const ipma = inside(bytes, iprp, 'ipma');
  const iloc = inside(bytes, meta, 'iloc');
  if (list.some((box) => box.type === 'pixi') || !codec || !ipma || !iloc) return bytes;

  const flags = bytes[codec.content + 2] ?? 0;
  const bits = (flags & 0x40) === 0 ? 8 : (flags & 0x20) === 0 ? 10 : 12;
  const channels = (flags & 0x10) === 0 ? 3 : 1;
  const size = 13 + channels;
  const pixi = new Uint8Array(size).fill(bits, 13);
  pixi.set([0, 0, 0, size, ...new TextEncoder().encode('pixi'), 0, 0, 0, 0, channels]);

  const associations = withAssociation(bytes, ipma, list.length + 1);
  const grown = associations.length - (ipma.end - ipma.start) + size;
  const file = joinBytes([
    bytes.subarray(0, ipco.end),
    pixi,
    bytes.subarray(ipco.end, ipma.start),
    associations,
    bytes.subarray(ipma.end),
  ]);
  const view = viewOf(file);
  for (const [box, by] of [
    [meta, grown],
    [iprp, grown],
    [ipco, size],
  ] as const) {
    view.setUint32(box.start, view.getUint32(box.start) + by);
  }
  // The table may stand before or behind what was put in; its own place moves with it.
  movePlaces(file, iloc.start < ipco.start ? iloc.content : iloc.content + grown, meta.end, grown);
  return file;
}

/** The list of which item has which properties, with one more for every item. */
function withAssociation(bytes: Uint8Array, ipma: Box, property: number): Uint8Array {
  const view = viewOf(bytes);
  const version = view.getUint8(ipma.content);
  const wide = (view.getUint8(ipma.content + 3) & 1) === 1;
  const parts: Uint8Array[] = [bytes.slice(ipma.start, ipma.content + 8)];
  let at = ipma.content + 8;
  for (let left = view.getUint32(ipma.content + 4); left > 0; left -= 1) {
    const head = version < 1 ? 2 : 4;
    const count = view.getUint8(at + head);
    const end = at + head + 1 + count * (wide ? 2 : 1);
    const entry = bytes.slice(at, end);
    entry[head] = count + 1;
    parts.push(entry, wide ? Uint8Array.of(property >> 8, property) : Uint8Array.of(property));
    at = end;
  }
  const box = joinBytes(parts);
  viewOf(box).setUint32(0, box.length);
  return box;
}

/** Adds `by` to every place in the file that lies behind `from`. */
function movePlaces(file: Uint8Array, content: number, from: number, by: number): void {
  const view = viewOf(file);
  const version = view.getUint8(content);
  const sizes = view.getUint16(content + 4);
  const [offset, length, base] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const index = version === 0 ? 0 : sizes & 15;
  let at = content + 6 + (version < 2 ? 2 : 4);
  let items = version < 2 ? view.getUint16(content + 6) : view.getUint32(content + 6);
  for (; items > 0; items -= 1) {
    at += version < 2 ? 2 : 4;
    const inFile = version === 0 || (view.getUint16(at) & 15) === 0;
    at += (version === 0 ? 0 : 2) + 2;
    const baseAt = at;
    at += base;
    const moveBase = base > 0 && inFile && readNumber(view, baseAt, base) >= from;
    if (moveBase) writeNumber(view, baseAt, base, readNumber(view, baseAt, base) + by);
    let extents = view.getUint16(at);
    at += 2;
    for (; extents > 0; extents -= 1) {
      at += index;
      const place = readNumber(view, at, offset);
      if (inFile && !moveBase && place >= from) writeNumber(view, at, offset, place + by);
      at += offset + length;
    }
  }
}

function readNumber(view: DataView, at: number, size: number): number {
  if (size === 0) return 0;
  return size === 8 ? Number(view.getBigUint64(at)) : view.getUint32(at);
}

function writeNumber(view: DataView, at: number, size: number, value: number): void {
  if (size === 8) view.setBigUint64(at, BigInt(value));
  else view.setUint32(at, value);
}
