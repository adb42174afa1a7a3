import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import 'mathjax-full/js/input/tex/boldsymbol/BoldsymbolConfiguration.js';
import 'mathjax-full/js/input/tex/cancel/CancelConfiguration.js';
import 'mathjax-full/js/input/tex/mhchem/MhchemConfiguration.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';
import { z } from 'zod';
import type { FormulaDrawing } from './formula';
import { fillCharacterGaps } from './every-character';
import { plainSvg } from './plain-svg';

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
fillCharacterGaps();

// No package that lets one formula change the next (`\newcommand`, `\definecolor`): the same TeX always
// gives the same drawing, whatever was drawn before.
const input = new TeX({
  packages: ['base', 'ams', 'boldsymbol', 'cancel', 'mhchem'],
  formatError: (_jax: unknown, error: unknown) => {
    throw error;
  },
});
const sheet = mathjax.document('', { InputJax: input, OutputJax: new SVG({ fontCache: 'none' }) });

/** What MathJax throws for TeX that is wrong; not an `Error`. */
const mistakeSchema = z.object({ id: z.string(), message: z.string() });

const drawn = new Map<string, FormulaDrawing>();
/** Formulas that are kept drawn; an article has a few dozen. */
const MOST_KEPT = 500;

/** Sets TeX as a drawing, in a line or on a line of its own. */
export function setFormula(latex: string, display: boolean): FormulaDrawing {
  const key = `${display ? 'd' : 'i'}${latex}`;
  let drawing = drawn.get(key);
  if (!drawing) {
    if (drawn.size >= MOST_KEPT) drawn.clear();
    drawing = draw(latex, display);
    drawn.set(key, drawing);
  }
  return drawing;
}

function draw(latex: string, display: boolean): FormulaDrawing {
  if (latex.trim() === '') return { ok: false, mistake: { id: 'Empty', message: 'No formula' } };
  try {
    input.reset();
    const container = sheet.convert(latex, { display });
    return { ok: true, svg: plainSvg(container, adaptor) };
  } catch (error) {
    const mistake = mistakeSchema.safeParse(error);
    if (!mistake.success) throw error;
    return { ok: false, mistake: mistake.data };
  }
}
