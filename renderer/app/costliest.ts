/** What one part of an article costs. */
export type Cost = {
  /** Its place among the parts: the blocks of the body, then the list of notes. */
  index: number;
  /** Characters of its HTML as WeChat counts them. */
  characters: number;
  /** Percent of the whole, at least 1. */
  percent: number;
};

/** The parts of an article's HTML that cost most, the largest first. */
export function costliest(parts: readonly string[], most: number): Cost[] {
  const costs = parts.map((html, index) => ({ index, characters: [...html].length }));
  const total = costs.reduce((sum, { characters }) => sum + characters, 0);
  return costs
    .filter(({ characters }) => characters > 0)
    .toSorted((one, other) => other.characters - one.characters)
    .slice(0, most)
    .map((cost) => ({
      ...cost,
      percent: Math.max(1, Math.round((cost.characters / total) * 100)),
    }));
}
