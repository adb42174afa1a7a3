/** A CSS declaration of a `style` attribute; the name in small letters. */
export interface Declaration {
  readonly name: string;
  readonly value: string;
}

/** Keeps semicolons inside brackets and quotes in their declaration. */
const DECLARATION = /(?:[^;"'(]|"[^"]*"|'[^']*'|\((?:[^()]|\([^()]*\))*\)|\()+/g;

/** The declarations of a `style` attribute in order; what is none is left out. */
export function splitDeclarations(style: string): Declaration[] {
  return (style.match(DECLARATION) ?? []).flatMap((text) => {
    const colon = text.indexOf(':');
    const name = text.slice(0, colon).trim().toLowerCase();
    return colon > 0 && name ? [{ name, value: text.slice(colon + 1).trim() }] : [];
  });
}
