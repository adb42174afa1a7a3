import type { FormulaMistake } from '../../../core/typesetting/formula/formula';
import type { Typesetting } from '../../../core/typesetting/typesetting';

/**
 * Shows TeX as a drawing inside an element. TeX that is wrong stays as words and marks the element.
 * @returns what is wrong, or null
 */
export function drawFormula(
  element: HTMLElement,
  latex: string,
  display: boolean,
  typesetting: Typesetting,
): FormulaMistake | null {
  const drawing = typesetting.formula(latex, display);
  element.toggleAttribute('data-wrong', !drawing.ok);
  if (!drawing.ok) {
    element.textContent = latex;
    return drawing.mistake;
  }
  // Our own drawing: shapes without scripts, links or references (see `plainSvg`).
  const page = new DOMParser().parseFromString(drawing.svg, 'text/html');
  element.replaceChildren(...page.body.childNodes);
  return null;
}
