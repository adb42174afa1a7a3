import type { DOMExportOutput } from 'lexical';

/** The element of a formula: its TeX until a view draws it. It cannot be typed into. */
export function createFormulaDom(tag: 'span' | 'div', latex: string, name: unknown): HTMLElement {
  const element = document.createElement(tag);
  if (typeof name === 'string') element.className = name;
  element.contentEditable = 'false';
  showLatex(element, latex);
  return element;
}

/** Shows the TeX of a formula, for a view to draw. */
export function showLatex(element: HTMLElement, latex: string): void {
  element.dataset['latex'] = latex;
  element.textContent = latex;
}

/** The HTML that is put on the clipboard, in the form that Markdown tools write and importers know. */
export function exportFormulaDom(latex: string, display: boolean): DOMExportOutput {
  const code = document.createElement('code');
  code.className = `language-math ${display ? 'math-display' : 'math-inline'}`;
  code.textContent = latex;
  if (!display) return { element: code };
  const pre = document.createElement('pre');
  pre.append(code);
  return { element: pre };
}
