import { darkHtml } from '../../../core/wechat/dark-html';
import { headingStylesOf } from '../../../core/wechat/heading-styles';
import { declarations } from '../../../core/wechat/styles';
import type { HeadingTokens } from '../../../core/wechat/themes/theme';

/** The styles of what a heading is made of, by day or by night; empty for what it has not. */
type Parts = { block: string; number: string; label: string; ornament: string };

/**
 * Rules of a style sheet that show a heading on the paper as it is printed: with the declarations of
 * the article's HTML, and at night with those that WeChat makes of them. What is an element of its own
 * there is drawn before and after the words here, since an editor can only hold the words.
 * @param at the selector of the heading.
 */
export function headingRules(at: string, tokens: HeadingTokens): string[] {
  const day = partsOf(tokens);
  return [
    ...rulesOf(at, day, tokens),
    ...rulesOf(`:root[data-theme='dark'] ${at}`, atNight(day), tokens),
  ];
}

function partsOf(tokens: HeadingTokens): Parts {
  const { block, number, label } = headingStylesOf(tokens);
  return {
    block,
    number,
    label,
    ornament: tokens.ornament ? `color:${tokens.ornament.colour}` : '',
  };
}

function atNight(day: Parts): Parts {
  const night = { ...day };
  const inside = (['number', 'label', 'ornament'] as const).filter((part) => day[part] !== '');
  const html = inside.map((part) => `<span style="${day[part]}">一</span>`).join('');
  const dark = darkHtml(`<h2 style="${day.block}">${html}一</h2>`);
  const styles = [...dark.matchAll(/ style="([^"]*)"/g)];
  for (const [index, part] of (['block', ...inside] as const).entries()) {
    night[part] = styles[index]?.[1] ?? day[part];
  }
  return night;
}

function rulesOf(at: string, parts: Parts, tokens: HeadingTokens): string[] {
  const { number, ornament } = tokens;
  return [
    ...(parts.label === '' ? [`${at}{${parts.block}}`] : boxRules(at, parts, tokens)),
    number ? `${at}[data-number]::before{content:attr(data-number);${parts.number}}` : '',
    ornament?.before ? `${at}::before{content:"${ornament.before}";${parts.ornament}}` : '',
    ornament?.after ? `${at}::after{content:"${ornament.after}";${parts.ornament}}` : '',
  ].filter((rule) => rule !== '');
}

/**
 * A box around the words is the heading itself, as wide as they are. One on a line as wide as the
 * column is the words: a run of one look has the whole box, several share it.
 */
function boxRules(at: string, { block, label }: Parts, { align, line }: HeadingTokens): string[] {
  if (line !== null) {
    return [
      `${at}{${block}}`,
      `${at}>*{${label};display:inline;padding-left:0;padding-right:0}`,
      `${at}>:only-child{${label}}`,
    ];
  }
  const middle = 'margin-left:auto;margin-right:auto';
  const box = declarations(
    block,
    label,
    'display:block;width:fit-content;max-width:100%',
    align === 'center' && middle,
  );
  return [
    `${at}{${box}}`,
    // The writer's own alignment moves the box.
    `${at}[style*='text-align: center']{${middle}}`,
    `${at}[style*='text-align: right']{margin-left:auto;margin-right:0}`,
  ];
}
