import { darkHtml } from '../../../core/wechat/dark-html';
import { headingStylesOf } from '../../../core/wechat/heading-styles';
import { declarations } from '../../../core/wechat/styles';
import type { HeadingTokens } from '../../../core/wechat/themes/theme';

/** The styles of what a heading is made of, by day or by night; empty for what it has not. */
type Parts = { block: string; number: string; label: string; ornament: string; line: string };

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
  const { label, line, ornament } = tokens;
  // A box around the words is the heading itself, as wide as they are: a line below it all comes after.
  const around = label === null ? tokens : { ...tokens, line: null };
  const styles = headingStylesOf(around);
  return {
    block: styles.block,
    number: styles.number,
    label: styles.label,
    ornament: ornament ? `color:${ornament.colour}` : '',
    line: label && line ? `border-top:${line.widthPx}px ${line.style} ${line.colour}` : '',
  };
}

function atNight(day: Parts): Parts {
  const night = { ...day };
  const inside = ['number', 'label', 'ornament', 'line'] as const;
  const shown = inside.filter((part) => day[part] !== '');
  const html = shown.map((part) => `<span style="${day[part]}">一</span>`).join('');
  const styles = [
    ...darkHtml(`<h2 style="${day.block}">${html}一</h2>`).matchAll(/ style="([^"]*)"/g),
  ];
  for (const [index, part] of (['block', ...shown] as const).entries()) {
    night[part] = styles[index]?.[1] ?? day[part];
  }
  return night;
}

function rulesOf(at: string, parts: Parts, { align, number, ornament }: HeadingTokens): string[] {
  const box =
    parts.label !== '' &&
    declarations(
      parts.label,
      'display:block;position:relative;width:fit-content;max-width:100%',
      align === 'center' && 'margin-left:auto;margin-right:auto',
    );
  return [
    `${at}{${declarations(parts.block, box)}}`,
    // The writer's own alignment moves the box.
    box ? `${at}[style*='text-align: center']{margin-left:auto;margin-right:auto}` : '',
    box ? `${at}[style*='text-align: right']{margin-left:auto;margin-right:0}` : '',
    number ? `${at}[data-number]::before{content:attr(data-number);${parts.number}}` : '',
    ornament?.before ? `${at}::before{content:"${ornament.before}";${parts.ornament}}` : '',
    ornament?.after ? `${at}::after{content:"${ornament.after}";${parts.ornament}}` : '',
    parts.line
      ? `${at}::after{content:"";position:absolute;top:100%;left:0;width:100cqw;${parts.line}}`
      : '',
  ].filter((rule) => rule !== '');
}
