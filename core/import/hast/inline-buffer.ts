import { footnote, inlineFormula, lineBreak, link, text } from '../../document/build';
import { cleanText } from '../../document/clean-text';
import type { InlineJson, LineBreakJson, TextJson } from '../../document/schema';
import { styleOf, type Scope } from './scope';

// Scripts and punctuation written without spaces: a line end between two of them is no space.
const WIDE =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u303f\u3040-\u30ff\u3100-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\ud840-\ud8ff\udc00-\udfff]/u;

/** Collects the inlines of one block, with white space collapsed as HTML does. */
export class InlineBuffer {
  private inlines: InlineJson[] = [];
  /** The last character written; empty at the start of a line. */
  private last = '';
  private space: { scope: Scope; lineEnd: boolean } | null = null;

  get isEmpty(): boolean {
    return this.inlines.length === 0;
  }

  /** Adds words whose white space collapses. */
  addText(raw: string, scope: Scope): void {
    for (const part of cleanText(raw).split(/([ \t\n\f]+)/)) {
      if (part === '') continue;
      if (!/^[ \t\n\f]/.test(part)) this.addWords(part, scope);
      else if (this.last !== '') {
        const lineEnd = part.includes('\n');
        this.space = { scope: this.space?.scope ?? scope, lineEnd: this.space?.lineEnd ?? lineEnd };
      }
    }
  }

  /** Adds a line break; white space around it goes. */
  addLineBreak(scope: Scope): void {
    this.space = null;
    this.last = '';
    this.append(lineBreak(), scope.link);
  }

  /** Adds a note to the words before it. */
  addFootnote(words: string): void {
    this.space = null;
    this.inlines.push(footnote(words));
    this.last = words;
  }

  /** Adds a formula, as TeX. It is part of no link: nobody can tap it. */
  addFormula(latex: string): void {
    if (this.space) this.addRun(' ', this.space.scope);
    this.space = null;
    this.inlines.push(inlineFormula(latex));
    this.last = '$';
  }

  /** Hands out what was collected, without line breaks at its end, and starts anew. */
  take(): InlineJson[] {
    const taken = this.inlines;
    while (taken.at(-1)?.type === 'linebreak') taken.pop();
    this.inlines = [];
    this.last = '';
    this.space = null;
    return taken;
  }

  private addWords(words: string, scope: Scope): void {
    const { space } = this;
    this.space = null;
    if (space && !(space.lineEnd && WIDE.test(this.last) && WIDE.test(words.charAt(0)))) {
      this.addRun(' ', space.scope);
    }
    this.addRun(words, scope);
    this.last = words.charAt(words.length - 1);
  }

  private addRun(words: string, scope: Scope): void {
    this.append(text(words, scope.format, styleOf(scope)), scope.link);
  }

  private append(run: TextJson | LineBreakJson, url: string | null): void {
    const previous = this.inlines.at(-1);
    if (url === null) addTo(this.inlines, run);
    else if (previous?.type === 'link' && previous.url === url) addTo(previous.children, run);
    else this.inlines.push(link(url, [run]));
  }
}

function addTo(runs: InlineJson[] | (TextJson | LineBreakJson)[], run: TextJson | LineBreakJson) {
  const previous = runs.at(-1);
  if (
    run.type === 'text' &&
    previous?.type === 'text' &&
    previous.format === run.format &&
    previous.style === run.style
  ) {
    previous.text += run.text;
  } else runs.push(run);
}
