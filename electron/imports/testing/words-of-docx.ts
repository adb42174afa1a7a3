import { strFromU8, unzipSync } from 'fflate';

/**
 * The words of a Word file beside its formulas, by an own reading of its XML. What appears twice for
 * old programs counts once; what is marked as deleted or moved away does not count.
 */
export function wordsOfDocx(bytes: Uint8Array): string[] {
  const members = unzipSync(bytes, { filter: (file) => /^word\/\w+\.xml$/.test(file.name) });
  return ['document', 'footnotes', 'endnotes'].flatMap((part) => {
    const content = members[`word/${part}.xml`];
    if (!content) return [];
    const xml = strFromU8(content)
      .replace(/<mc:Choice.*?<\/mc:Choice>/gs, '')
      .replace(/<w:(del|moveFrom)\b[^>]*>.*?<\/w:\1>/gs, '');
    return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((match) =>
      withoutEntities(match[1] ?? ''),
    );
  });
}

function withoutEntities(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
