const DATA_URL = /^data:(image\/[a-z0-9.+-]+)(?:;[\w-]+=[^;,]*)*;base64,/i;

/** The picture that a `data:` address holds, as a file; null for any other address. */
export function embeddedFile(address: string): File | null {
  const [head, mime] = DATA_URL.exec(address) ?? [];
  if (!head || !mime) return null;
  try {
    const coded = atob(address.slice(head.length));
    const bytes = Uint8Array.from(coded, (letter) => letter.charCodeAt(0));
    const extension = mime.slice('image/'.length).replace(/\W.*$/, '');
    return new File([bytes], `image.${extension}`, { type: mime });
  } catch {
    // Not base64 after all: the same as a picture that is not there.
    return null;
  }
}
