import { readMiniProgramLink } from '../../../core/wechat/mini-program-link';

/** Schemes that a link of an article may have; everything else is refused, scripts above all. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

const BARE_DOMAIN = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:].*)?$/u;
const BARE_MAIL = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/;

/** Whether an address may stand in a link as it is. */
export function isLinkUrl(url: string): boolean {
  if (readMiniProgramLink(url)) return true;
  return URL.canParse(url) && SCHEMES.has(new URL(url).protocol);
}

/**
 * Reads what a person typed as an address: adds the scheme that was left out.
 * @returns the address, or null when it is none that a link may have.
 */
export function readUrl(input: string): string | null {
  const text = input.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (isLinkUrl(text)) return text;
  if (BARE_MAIL.test(text)) return `mailto:${text}`;
  const guess = `https://${text}`;
  return BARE_DOMAIN.test(text) && isLinkUrl(guess) ? guess : null;
}

/** Reads a pasted text as an address: only one that names its scheme, and nothing beside it. */
export function readPastedUrl(text: string): string | null {
  const trimmed = text.trim();
  return !/\s/.test(trimmed) && isLinkUrl(trimmed) ? trimmed : null;
}
