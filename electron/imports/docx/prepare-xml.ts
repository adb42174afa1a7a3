import { AppFailure, appError } from '../../../core/contract/errors';
import { ommlToTex } from './omml';

/**
 * Makes a part of a Word file ready for the converter. A declaration of a document type has no place in
 * such a part and serves only to pull in other files: `file-unsafe`. What the converter would drop stays:
 * formulas become marks in their place, readings above characters plain text; the words of fields and
 * of text boxes lose only what is around them.
 * @param outside ids of pictures that lie outside the file: shown as linked, which the converter refuses
 *   by naming their address, and never as part of the file
 * @param formulas takes the TeX of each formula, whose place a mark holds, see {@link putFormulas}
 */
export function prepareXml(
  bytes: Uint8Array,
  outside: readonly string[],
  formulas: string[],
): Uint8Array {
  // A mark that the file brings itself would name a formula.
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .replace(/[\uf8f0\uf8f1]/g, '');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new AppFailure(appError('file-unsafe'));
  const prepared = joinBodies(
    xml
      .replace(/<\/?m:oMathPara\b[^>]*>|<m:oMathParaPr\b[^>]*\/>/g, '')
      .replace(/<m:oMathParaPr\b.*?<\/m:oMathParaPr>/gs, '')
      .replace(/<m:oMath\b[^>]*>(.*?)<\/m:oMath>/gs, (_all, inner: string) =>
        formulaRun(inner, formulas),
      )
      .replace(UNKNOWN_WRAPPER, '')
      .replace(/<w:cr\b[^>]*\/>/g, '<w:br/>')
      .replace(LATER_DRAWING, (all, inner: string) => earlierDrawing(all, inner))
      .replace(/<w:ruby\b[^>]*>(.*?)<\/w:ruby>/gs, (_all, inner: string) => rubyText(inner))
      .replace(/\br:embed="([^"]*)"/g, (embed, id: string) =>
        outside.includes(id) ? `r:link="${id}"` : embed,
      ),
  );
  return prepared === xml ? bytes : Buffer.from(prepared, 'utf8');
}

/** Around runs of words: fields in one piece (numbers of figures, references), directions of writing. */
const UNKNOWN_WRAPPER = /<\/?w:(?:fldSimple|dir|bdo)\b(?:[^>"]|"[^"]*")*>/g;

/** A drawing in the form of later versions, with none or one in the form of earlier ones beside it. */
const LATER_DRAWING =
  /<mc:AlternateContent\b[^>]*>((?:(?!<mc:AlternateContent\b).)*?)<\/mc:AlternateContent>/gs;

// The converter reads earlier forms only; some programs write none.
function earlierDrawing(all: string, inner: string): string {
  if (/<mc:Fallback\b/.test(inner)) return all;
  const boxes = inner.match(/<w:txbxContent\b.*?<\/w:txbxContent>/gs);
  const drawing = boxes
    ? `<w:pict>${boxes.map((box) => `<v:textbox>${box}</v:textbox>`).join('')}</w:pict>`
    : inner.replace(/<\/?mc:Choice\b[^>]*>/g, '');
  return `<mc:AlternateContent><mc:Fallback>${drawing}</mc:Fallback></mc:AlternateContent>`;
}

// Some programs write a body twice; Word shows the words of all of them.
function joinBodies(xml: string): string {
  return xml.replace(/<\/w:body>\s*<w:body\b[^>]*>/g, '');
}

/** Signs of Unicode's private use around the number of a formula. */
const MARK = /\uf8f0(\d+)\uf8f1/g;

/** Puts the formulas back into the converter's HTML, in the form that importers know. */
export function putFormulas(html: string, formulas: readonly string[]): string {
  const code = (index: string, look: string) => {
    const tex = formulas[Number(index)] ?? '';
    const words = tex.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<code class="language-math ${look}">${words}</code>`;
  };
  return html
    .replace(
      /<p>\s*\uf8f0(\d+)\uf8f1\s*<\/p>/g,
      (_all, index: string) => `<pre>${code(index, 'math-display')}</pre>`,
    )
    .replace(MARK, (_all, index: string) => code(index, 'math-inline'));
}

function formulaRun(inner: string, formulas: string[]): string {
  const tex = ommlToTex(inner);
  const words = tex === null ? wordsOf(inner, 'm:t') : `\uf8f0${formulas.push(tex) - 1}\uf8f1`;
  return words === '' ? '' : `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

function rubyText(inner: string): string {
  const base = /<w:rubyBase\b[^>]*>(.*?)<\/w:rubyBase>/s.exec(inner)?.[1] ?? '';
  const above = /<w:rt\b[^>]*>(.*?)<\/w:rt>/s.exec(inner)?.[1] ?? '';
  return `<w:t>${wordsOf(base, 'w:t')}（${wordsOf(above, 'w:t')}）</w:t>`;
}

function wordsOf(xml: string, tag: 'm:t' | 'w:t'): string {
  const piece = new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`, 'g');
  return [...xml.matchAll(piece)].map((match) => match[1]).join('');
}

/** Ids of the pictures that a part names by an address outside the file; `rels` are its relations. */
export function outsidePictures(rels: Uint8Array): string[] {
  const xml = Buffer.from(rels.buffer, rels.byteOffset, rels.byteLength).toString('utf8');
  return [...xml.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relation]) => {
    if (!/\/image"/.test(relation) || !/TargetMode="External"/.test(relation)) return [];
    const id = /\bId="([^"]*)"/.exec(relation)?.[1];
    return id === undefined ? [] : [id];
  });
}
