/** Medians, quartiles and exact intervals for what the benchmark prints. */

/** @param {readonly number[]} values @param {number} share 0 … 1 @returns {number} with linear interpolation between ranks */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** @param {readonly number[]} values @param {number} [digits] */
export function summary(values, digits = 3) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share).toFixed(digits));
  return `${middle} (quartiles ${low} … ${high}, n = ${values.length})`;
}
