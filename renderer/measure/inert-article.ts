/** The nodes of an article that can be put into a page without anything of it being loaded. */
export type InertArticle = {
  nodes: Node[];
  /** Lets go of the pictures that were put in. */
  release: () => void;
};

/** Reads HTML and replaces its pictures by empty ones of the size they say they have. */
export function articleFrom(html: string): InertArticle {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = html;
  const addresses = new Map<string, string>();
  for (const image of page.images) {
    const size = sizeOf(image);
    const address = addresses.get(size) ?? emptyPicture(size);
    addresses.set(size, address);
    image.removeAttribute('srcset');
    image.removeAttribute('loading');
    image.src = address;
  }
  return {
    nodes: [...page.body.childNodes],
    release: () => {
      for (const address of addresses.values()) URL.revokeObjectURL(address);
    },
  };
}

/** Pixels of the original, as WeChat's own attributes tell; a picture that tells nothing is tiny. */
function sizeOf(image: HTMLImageElement): string {
  const told = (name: string) => Number.parseFloat(image.getAttribute(name) ?? '');
  const width = [told('data-w'), told('width'), 1].find((value) => value > 0) ?? 1;
  const ratio = told('data-ratio');
  return `width="${width}" height="${ratio > 0 ? width * ratio : width}"`;
}

function emptyPicture(size: string): string {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" ${size}/>`;
  return URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
}
