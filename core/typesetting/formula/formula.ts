/** Why TeX could not be set: MathJax's stable id of the mistake and its English sentence. */
export interface FormulaMistake {
  readonly id: string;
  readonly message: string;
}

/** A formula as SVG that survives in WeChat, or what is wrong with its TeX. */
export type FormulaDrawing =
  | { readonly ok: true; readonly svg: string }
  | { readonly ok: false; readonly mistake: FormulaMistake };
