import { cleanText } from '../document/clean-text';
import { escapeText } from './escape';

const TAB = '\u00a0\u00a0\u00a0\u00a0';

/**
 * Writes text so that its spaces and lines survive: HTML collapses a space at the start of a line
 * and after another space, WeChat's editor all the more. One writer serves all runs of a line, since
 * the runs' edges do not keep spaces apart.
 */
export class TextWriter {
  /** Whether a plain space would be lost here. */
  private losesSpace = true;

  /** Escaped HTML of a run. Spaces that would collapse become `&nbsp;`, line feeds `<br>`. */
  write(text: string): string {
    let html = '';
    for (const part of cleanText(text).split(/( +|\t|\n)/)) {
      if (part === '') continue;
      if (part === '\n') html += this.lineBreak();
      else if (part === '\t') html += this.keep(TAB);
      else if (part.startsWith(' ')) html += this.spaces(part.length);
      else html += this.words(part);
    }
    return html;
  }

  /** A line break; what follows starts a line. */
  lineBreak(): string {
    this.startLine();
    return '<br>';
  }

  /** Says that a line starts here, for callers that write the break themselves. */
  startLine(): void {
    this.losesSpace = true;
  }

  /** Says that something without words stands here, beside which WeChat drops plain spaces. */
  besidePicture(): void {
    this.losesSpace = true;
  }

  private words(text: string): string {
    this.losesSpace = false;
    return escapeText(text).replace(/\u00a0/g, '&nbsp;');
  }

  private keep(spaces: string): string {
    this.losesSpace = false;
    return spaces.replace(/\u00a0/g, '&nbsp;');
  }

  private spaces(count: number): string {
    if (count === 1 && !this.losesSpace) {
      this.losesSpace = true;
      return ' ';
    }
    return this.keep('\u00a0'.repeat(count));
  }
}
