import type { Finding } from '../../domain/finding';
import { everyElement, readHtml } from './html-tree';
import { animateBeginRule } from './rules/animate-begin';
import { caretColorRule } from './rules/caret-color';
import { darkContrastRule } from './rules/dark-contrast';
import { darkGradientRule } from './rules/dark-gradient';
import { darkWhitelistRule } from './rules/dark-whitelist';
import { fontFamilyRule } from './rules/font-family';
import { heightRule } from './rules/height';
import { lineHeightRule } from './rules/line-height';
import { nestLevelRule } from './rules/nest-level';
import { nodeLeafRule } from './rules/node-leaf';
import { opacityRule } from './rules/opacity';
import { redundantNodeRule } from './rules/redundant-node';
import { spanLeafRule } from './rules/span-leaf';
import { textAlignRule } from './rules/text-align';
import { findingOf, type StructureRule } from './structure-rule';

/** Tencent's structure rules that the HTML alone answers; those of the layout are in `layout/`. */
export const structureRules: readonly StructureRule[] = [
  fontFamilyRule,
  opacityRule,
  caretColorRule,
  lineHeightRule,
  heightRule,
  textAlignRule,
  animateBeginRule,
  nestLevelRule,
  redundantNodeRule,
  spanLeafRule,
  nodeLeafRule,
  darkContrastRule,
  darkGradientRule,
  darkWhitelistRule,
];

/**
 * Checks HTML by Tencent's structure rules, light and dark, as far as that goes without a browser.
 * @param parts the HTML of each block in order (one part for a whole file); the place of a finding
 * names the part by its index.
 */
export function checkStructure(parts: readonly string[]): Finding[] {
  return parts.flatMap((part, index) => checkStructureOfPart(part, index));
}

/** {@link checkStructure} for one part. */
export function checkStructureOfPart(part: string, index: number): Finding[] {
  if (part === '') return [];
  const elements = everyElement(readHtml(part));
  return structureRules.flatMap((rule) =>
    rule.check(elements).map((hit) => findingOf(rule, hit, index)),
  );
}
