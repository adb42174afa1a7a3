import { AppFailure, appError } from '../../../core/contract/errors';

/** A drawing without a size of its own is drawn this wide; small ones are drawn larger. */
const WIDTH = 1440;
const LARGEST = 4096;

/**
 * Makes an SVG safe and large enough to be turned into pixels.
 * The drawing library reads files that a drawing names, so every reference that is not a part of the
 * drawing itself is taken out. It has no fonts: a drawing with words would silently lose them, so it
 * is refused (`image-unsupported`).
 */
export function prepareSvg(bytes: Uint8Array): string {
  const source = new TextDecoder().decode(bytes);
  if (/<!ENTITY/i.test(source)) throw new AppFailure(appError('image-unsupported'));
  if (/<(?:\w+:)?text[\s>]/i.test(source)) throw new AppFailure(appError('image-unsupported'));
  return source
    .replaceAll(/<(?:\w+:)?script\b[\s\S]*?(?:<\/(?:\w+:)?script\s*>|\/>)/gi, '')
    .replaceAll(/\b(?:[\w-]+:)?href\s*=\s*(["'])([\s\S]*?)\1/gi, (whole, _quote, target: string) =>
      isInside(target) ? whole : '',
    )
    .replace(/<(?:\w+:)?svg\b[^>]*>/i, resize);
}

function isInside(target: string): boolean {
  return target.startsWith('#') || /^data:image\/(?:png|jpeg|gif|webp)[;,]/i.test(target);
}

function resize(tag: string): string {
  const size = svgSize(tag);
  const scale = Math.min(
    Math.max(1, WIDTH / size.width),
    LARGEST / Math.max(size.width, size.height),
  );
  const rest = tag.replaceAll(/\s(?:width|height)\s*=\s*(["'])[^"']*\1/gi, '');
  const box = /\sviewBox\s*=/.test(tag) ? '' : ` viewBox="0 0 ${size.width} ${size.height}"`;
  const [width, height] = [size.width * scale, size.height * scale].map((side) =>
    Math.max(1, Math.round(side)),
  );
  return rest.replace(/svg\b/i, (name) => `${name} width="${width}" height="${height}"${box}`);
}

/** The size that the first tag of a drawing asks for, in pixels. */
function svgSize(tag: string): { width: number; height: number } {
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
  const [, , boxWidth = 0, boxHeight = 0] = attribute('viewBox')
    .split(/[\s,]+/)
    .map(Number);
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxHeight / boxWidth : 1;
  const side = (name: string): number => {
    const value = attribute(name);
    return value.endsWith('%') ? 0 : Number.parseFloat(value) || 0;
  };
  const width = side('width') || (side('height') ? side('height') / ratio : boxWidth || WIDTH);
  const height = side('height') || width * ratio;
  if (!(width > 0) || !(height > 0)) throw new AppFailure(appError('image-corrupt'));
  return { width, height };
}
