/**
 * One measured figure. `against` is what it was compared with in the same run (null for none),
 * `bar` the highest value that is still good.
 * @typedef {{ id: string, value: number, unit: string, against: number | null, bar: number, ok: boolean }} Row
 */

/** @param {number} value @param {number} [digits] */
const round = (value, digits = 2) => Number(value.toFixed(digits));

/**
 * A ratio of two measured values.
 * @param {string} id @param {number} ours @param {number} theirs @param {number} bar
 * @returns {Row}
 */
export function ratioRow(id, ours, theirs, bar) {
  const value = ours / theirs;
  return { id, value: round(value), unit: '×', against: round(theirs, 1), bar, ok: value <= bar };
}

/**
 * A measured value with a bar of its own.
 * @param {string} id @param {number} value @param {string} unit @param {number} bar
 * @returns {Row}
 */
export function plainRow(id, value, unit, bar) {
  return { id, value: round(value), unit, against: null, bar, ok: value <= bar };
}

/** The middle value. @param {number[]} values */
export const median = (values) => percentile(values, 50);

/**
 * The smallest value that at least `share` percent of the values do not exceed.
 * @param {number[]} values @param {number} share
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}
