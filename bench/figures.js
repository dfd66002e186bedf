/** Medians, quartiles and exact intervals for what the benchmark prints. */

/** @param {readonly number[]} values @param {number} share 0 … 1 @returns {number} with linear interpolation between ranks */
export function quantileOf(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * The exact interval of a rate (C. Clopper and E. Pearson, 1934), by bisection on the binomial's tails.
 * @param {number} hits @param {number} tries @param {number} alpha 0.05 for a 95 % interval
 */
export function binomial(hits, tries, alpha) {
  const low = hits === 0 ? 0 : bisect((p) => atLeast(hits, tries, p) - alpha / 2);
  const high = hits === tries ? 1 : bisect((p) => alpha / 2 - (1 - atLeast(hits + 1, tries, p)));
  return { low, high };
}

/** Where a rising function of a rate crosses 0. @param {(p: number) => number} rises */
function bisect(rises) {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (rises(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The chance of at least so many hits. @param {number} hits @param {number} tries @param {number} p */
function atLeast(hits, tries, p) {
  let sum = 0;
  let logChoose = 0;
  for (let k = 0; k <= tries; k += 1) {
    if (k >= hits) sum += Math.exp(logChoose + k * Math.log(p) + (tries - k) * Math.log1p(-p));
    logChoose += Math.log((tries - k) / (k + 1));
  }
  return sum;
}

/** @param {readonly number[]} values @param {number} [digits] */
export function summary(values, digits = 3) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantileOf(values, share).toFixed(digits));
  return `${middle} (quartiles ${low} … ${high}, n = ${values.length})`;
}

/** A rate with its exact 95 % interval, in %. @param {number} hits @param {number} tries */
export function rate(hits, tries) {
  const { low, high } = binomial(hits, tries, 0.05);
  return `${((100 * hits) / tries).toFixed(0)} % (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)})`;
}
