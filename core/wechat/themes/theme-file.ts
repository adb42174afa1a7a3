import { z } from 'zod';
import { type Result, fail, ok } from '../../result';
import { type ThemeRecipe, themeRecipeSchema } from './recipe';

/** Version of the file's shape; a file of a later one is refused with a reason. */
const VERSION = 1;
const KIND = 'gaotai-theme';
const MOST_NAME = 40;
/** Longest file that is read, in characters: a theme takes a few hundred. */
export const THEME_FILE_CHARACTERS = 64 * 1024;
/** The end of a theme file's name. */
export const THEME_FILE_EXTENSION = 'gaotai-theme.json';

/** A theme out of a file, or on its way into one. */
export interface NamedRecipe {
  readonly name: string;
  readonly recipe: ThemeRecipe;
}

/** Why a text is no theme. `field` names what is wrong in a theme that could be read otherwise. */
export type ThemeFileProblem =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-theme' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'wrong-value'; readonly field: string };

const envelopeSchema = z.object({ kind: z.literal(KIND), version: z.int().min(1) });
const fileSchema = z.object({
  name: z.string().trim().min(1).max(MOST_NAME),
  recipe: themeRecipeSchema,
});

/** The text of a theme file. */
export function writeThemeFile({ name, recipe }: NamedRecipe): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, name, recipe }, null, 2)}\n`;
}

/** Reads the text of a theme file. */
export function readThemeFile(text: string): Result<NamedRecipe, ThemeFileProblem> {
  if (text.length > THEME_FILE_CHARACTERS) return fail({ kind: 'not-a-theme' });
  const raw = parseJson(text);
  if (raw === undefined) return fail({ kind: 'not-json' });
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return fail({ kind: 'not-a-theme' });
  if (envelope.data.version > VERSION) return fail({ kind: 'newer' });
  const file = fileSchema.safeParse(raw);
  if (file.success) return ok(file.data);
  const [issue] = file.error.issues;
  return fail({ kind: 'wrong-value', field: issue ? fieldOf(issue) : '' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Whatever the parser says about it, it is no JSON; the sentence for people is ours.
    return undefined;
  }
}

function fieldOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return issue.keys.join(', ');
  return issue.path.map(String).join('.');
}
