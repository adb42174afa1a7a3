/** What was found about the pictures of pasted HTML. */
export type PastedHtml = {
  document: Document;
  /** Pictures whose bytes are in the HTML itself, with the elements that show them. */
  embedded: { element: HTMLImageElement; file: File }[];
  /** How many pictures point elsewhere; they were taken out, nothing is ever loaded for a paste. */
  remote: number;
};

const DATA_URL = /^data:(image\/[a-z0-9.+-]+)(;base64)?,/i;

/**
 * Reads pasted HTML in a document of its own, where no script runs and nothing is loaded.
 * Pictures of this application stay as they are, embedded ones are handed out as files.
 */
export function readPastedHtml(html: string): PastedHtml {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const embedded: PastedHtml['embedded'] = [];
  let remote = 0;
  for (const element of document.querySelectorAll('img')) {
    if (element.dataset['assetHash']) continue;
    const file = fileOf(element.getAttribute('src') ?? '');
    if (file) {
      embedded.push({ element, file });
    } else {
      remote += 1;
      element.remove();
    }
  }
  return { document, embedded, remote };
}

function fileOf(src: string): File | null {
  const match = DATA_URL.exec(src);
  const [head, mime, base64] = match ?? [];
  if (!head || !mime || !base64) return null;
  try {
    const bytes = Uint8Array.from(atob(src.slice(head.length)), (letter) => letter.charCodeAt(0));
    const extension = mime.slice('image/'.length).replace(/\W.*$/, '');
    return new File([bytes], `image.${extension}`, { type: mime });
  } catch {
    // Not base64 after all: the same as a picture that is not there.
    return null;
  }
}
