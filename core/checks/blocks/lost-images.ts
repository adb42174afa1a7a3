import { documentPictures } from '../pictures';
import type { Rule } from '../rule';

/** Every picture of the body must be in the store, or it cannot be uploaded. */
export const checkLostImages: Rule = ({ document, rendered, findAsset }) => {
  const shown = documentPictures(document);
  const named = new Set(shown.map(({ hash }) => hash));
  // Pictures that are no picture block: those of cards, formulas, diagrams.
  const others = rendered.images.filter((hash) => !named.has(hash) && findAsset(hash) === null);
  return [
    ...shown
      .filter(({ hash }) => findAsset(hash) === null)
      .map(({ place }) => ({ rule: 'image-lost', severity: 'error', place }) as const),
    ...others.map(() => ({ rule: 'image-lost', severity: 'error' }) as const),
  ];
};
