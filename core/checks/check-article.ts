import type { ArticleMeta } from '../domain/article';
import { type Finding, findingKey } from '../domain/finding';
import { checkBlankLines } from './blocks/blank-lines';
import { checkBody } from './blocks/body';
import { checkComponentIds } from './blocks/component-ids';
import { checkContentSize } from './blocks/content-size';
import { darkContrastOf } from './blocks/dark-contrast';
import { checkEmptyHeadings } from './blocks/empty-headings';
import { checkHeadingOrder } from './blocks/heading-order';
import { checkImageAlt } from './blocks/image-alt';
import { checkImageFiles } from './blocks/image-files';
import { checkLeftOutImages } from './blocks/left-out-images';
import { checkLinks } from './blocks/links';
import { checkLostImages } from './blocks/lost-images';
import { checkManualTasks } from './blocks/manual-tasks';
import { checkUndrawnDiagrams } from './blocks/undrawn-diagrams';
import { documentLines, fieldLines } from './lines';
import { checkAuthor } from './meta/author';
import { checkCover } from './meta/cover';
import { checkDigest } from './meta/digest';
import { checkPictureMessage } from './meta/picture-message';
import { checkSourceUrl } from './meta/source-url';
import { checkTitle } from './meta/title';
import type { CheckInput, Rule } from './rule';
import { checkStructureOfPart } from './structure/check-structure';
import { checkFullWidthLetters } from './text/full-width-letters';
import { checkHalfWidthMarks } from './text/half-width-marks';
import { checkLeadingSpaces } from './text/leading-spaces';
import { checkLongParagraphs } from './text/long-paragraphs';
import { checkRepeatedMarks } from './text/repeated-marks';
import { checkRepeatedSentences } from './text/repeated-sentences';
import { checkRepeatedWords } from './text/repeated-words';
import { checkSpacing } from './text/spacing';
import { checkUnpairedMarks } from './text/unpaired-marks';
import { advertisingRules } from './words/advertising';
import { checkListedWords } from './words/listed-words';

export type { CheckInput } from './rule';

const rules: readonly Rule[] = [
  checkTitle,
  checkBody,
  checkCover,
  checkPictureMessage,
  checkLostImages,
  checkImageFiles,
  checkUndrawnDiagrams,
  checkComponentIds,
  checkContentSize,
  checkAuthor,
  checkDigest,
  checkSourceUrl,
  checkLeftOutImages,
  checkManualTasks,
  checkListedWords,
  ...advertisingRules,
  checkRepeatedWords,
  checkRepeatedMarks,
  checkRepeatedSentences,
  checkHalfWidthMarks,
  checkFullWidthLetters,
  checkUnpairedMarks,
  checkHeadingOrder,
  checkEmptyHeadings,
  checkLongParagraphs,
  checkLeadingSpaces,
  checkBlankLines,
  checkLinks,
  checkImageAlt,
  checkSpacing,
];

const WEIGHT: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** The gravest first, otherwise as they were. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]);
}

/**
 * The pre-flight check of an article for an account; what blocks the sending comes first. What
 * somebody decided to leave is left out.
 */
export function checkArticle(input: CheckInput): Finding[] {
  return openFindings(createArticleChecker()(input), input.meta);
}

/** The findings that nobody decided to leave; what blocks the sending cannot be left. */
export function openFindings(
  findings: readonly Finding[],
  { ignoredFindings }: Pick<ArticleMeta, 'ignoredFindings'>,
): Finding[] {
  if (ignoredFindings.length === 0) return [...findings];
  const ignored = new Set(ignoredFindings);
  return findings.filter(
    (finding) => finding.severity === 'error' || !ignored.has(findingKey(finding)),
  );
}

/**
 * A check for one article that is made again and again while it is written: what was found in the
 * HTML of a block is kept for as long as its HTML stays the same.
 */
export function createArticleChecker(): (input: CheckInput) => Finding[] {
  let known = new Map<string, Finding[]>();
  return (input) => {
    const context = {
      ...input,
      lines: documentLines(input.document),
      fields: fieldLines(input.meta),
    };
    const now = new Map<string, Finding[]>();
    const inHtml = input.document.root.children.flatMap((block, index) => {
      const html = input.rendered.blocks[index] ?? '';
      const found = now.get(html) ?? known.get(html) ?? checkHtml(html);
      now.set(html, found);
      return (
        found
          // The colours of code are the theme's: no author can change them.
          .filter(({ rule }) => rule !== 'dark-contrast' || block.type !== 'code')
          .map((finding) => inBlock(finding, index, block))
      );
    });
    known = now;
    return byGravity([...rules.flatMap((rule) => rule(context)), ...oncePerColours(inHtml)]);
  };
}

function checkHtml(html: string): Finding[] {
  return [...checkStructureOfPart(html, 0), ...darkContrastOf(html, 0)];
}

/** A finding in the HTML of a block; only a block that is kept as HTML can be mended there. */
function inBlock(finding: Finding, index: number, block: { readonly type: string }): Finding {
  const { place, fix, ...found } = finding;
  return {
    ...found,
    ...(place?.kind === 'block' && { place: { ...place, path: [index] } }),
    ...(fix && block.type === 'styled' && { fix }),
  };
}

/** Colours that are hard to read at night are named where they come first. */
function oncePerColours(findings: readonly Finding[]): Finding[] {
  const named = new Set<string>();
  return findings.filter(({ rule, params }) => {
    if (rule !== 'dark-contrast') return true;
    const colours = String(params?.['colours']);
    return !named.has(colours) && named.add(colours);
  });
}
