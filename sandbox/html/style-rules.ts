import { isHostedImage, type KnowsImage } from './addresses';
import { splitDeclarations, urlsIn, type Declaration } from './declarations';
import { DROPPED_PROPERTIES } from './rules';

/** What the draft API makes of one inline style. */
export interface StyleVerdict {
  /** An address in quotes makes the whole element go. */
  dropElement: boolean;
  /** The style that stays, byte for byte where nothing was taken out. */
  style: string;
  /** The declarations that went. */
  dropped: string[];
}

function isDropped({ property, value }: Declaration, knowsImage: KnowsImage): boolean {
  if (DROPPED_PROPERTIES.has(property)) return true;
  if (/\bcalc\s*\(/i.test(value)) return true;
  return urlsIn(value).some(({ url }) => !url.startsWith('#') && !isHostedImage(url, knowsImage));
}

/** Applies the draft API's rules for inline styles. */
export function judgeStyle(style: string, knowsImage: KnowsImage): StyleVerdict {
  const declarations = splitDeclarations(style);
  const dropElement = declarations.some(({ value }) => urlsIn(value).some((url) => url.quoted));
  const gone = declarations.filter((declaration) => isDropped(declaration, knowsImage));
  if (gone.length === 0) return { dropElement, style, dropped: [] };
  const kept = declarations.filter((declaration) => !gone.includes(declaration));
  const ending = /;\s*$/.test(style) && kept.length > 0 ? ';' : '';
  return {
    dropElement,
    style:
      kept
        .map(({ raw }) => raw)
        .join(';')
        .trim() + ending,
    dropped: gone.map(({ raw }) => raw.trim()),
  };
}
