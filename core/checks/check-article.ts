import type { Finding } from '../domain/finding';
import { checkAuthor } from './author';
import { checkBody } from './body';
import { checkContentSize } from './content-size';
import { checkCover } from './cover';
import { checkDigest } from './digest';
import { checkImageAlt } from './image-alt';
import { checkImages } from './images';
import { checkLeftOutImages } from './left-out-images';
import { checkLinks } from './links';
import type { CheckInput, Rule } from './rule';
import { checkSourceUrl } from './source-url';
import { checkTitle } from './title';

export type { CheckInput } from './rule';

const rules: readonly Rule[] = [
  checkTitle,
  checkBody,
  checkCover,
  checkImages,
  checkContentSize,
  checkAuthor,
  checkDigest,
  checkSourceUrl,
  checkLeftOutImages,
  checkLinks,
  checkImageAlt,
];

const WEIGHT: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** The pre-flight check of an article for an account; what blocks the sending comes first. */
export function checkArticle(input: CheckInput): Finding[] {
  return rules
    .flatMap((rule) => rule(input))
    .sort((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]);
}
