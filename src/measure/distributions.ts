/**
 * The distributions that the estimates need, to 10 digits or better: normal, Student's t, F, Kolmogorov, and the
 * exact interval of a binomial share. Incomplete beta by its continued fraction (Abramowitz and Stegun 26.5.8, Lentz).
 */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x > 0 (Lanczos, g = 7, n = 9). */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const y = x - 1;
  let sum: number = LANCZOS[0];
  for (let i = 1; i < 9; i++) sum += LANCZOS[i]! / (y + i);
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let h = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    c = 1 + even / c;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    if (Math.abs(c) < tiny) c = tiny;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    c = 1 + odd / c;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    if (Math.abs(c) < tiny) c = tiny;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return h;
}

/** Regularised incomplete beta I_x(a, b), 0 ≤ x ≤ 1, a, b > 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Two-sided tail of Student's t: P(|T| > t) with `df` > 0 degrees of freedom, not necessarily whole. */
export function studentTail(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** P(F > f) with d1 and d2 degrees of freedom. */
export function fTail(f: number, d1: number, d2: number): number {
  return f <= 0 ? 1 : incompleteBeta(d2 / (d2 + d1 * f), d2 / 2, d1 / 2);
}

/** P(|Z| > z) of the standard normal, z ≥ 0. */
export function normalTail(z: number): number {
  return z > 38 ? 0 : erfc(z / Math.SQRT2);
}

/**
 * Mean of a normal variable of which is known that it is not negative: what to expect of a cost whose measured
 * value noise can put below 0. At 0 it is 0.80 se, far above 0 it is the mean itself.
 */
export function meanAboveZero(mean: number, se: number): number {
  if (se === 0) return Math.max(0, mean);
  const z = mean / se;
  // From here on the ratio below is 0 / 0; this is its limit.
  if (z < -30) return -se / z;
  const above = z < 0 ? normalTail(-z) / 2 : 1 - normalTail(z) / 2;
  return mean + (se * Math.exp((-z * z) / 2)) / (Math.sqrt(2 * Math.PI) * above);
}

/** erfc for x ≥ 0: its series below 2.5, its continued fraction above (Abramowitz and Stegun 7.1.6 and 7.1.14). */
function erfc(x: number): number {
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * sum && n < 200; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = 0;
  for (let n = 80; n >= 1; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** The x in [low, high] where the falling function `tail` meets p; 100 halvings. */
function solve(tail: (x: number) => number, p: number, low: number, high: number): number {
  let [left, right] = [low, high];
  for (let i = 0; i < 100 && right - left > 1e-13 * right; i++) {
    const middle = (left + right) / 2;
    if (tail(middle) > p) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

const studentCache = new Map<string, number>();

/** The t with P(|T| > t) = alpha: 2.776 for alpha = 0.05 and 4 degrees of freedom. Kept once computed. */
export function studentQuantile(alpha: number, df: number): number {
  const key = `${alpha}/${df}`;
  const known = studentCache.get(key);
  if (known !== undefined) return known;
  let high = 2;
  while (studentTail(high, df) > alpha && high < 1e12) high *= 2;
  const found = solve((t) => studentTail(t, df), alpha, 0, high);
  if (studentCache.size < 5000) studentCache.set(key, found);
  return found;
}

/** P(D > d) of Kolmogorov's statistic for n values and a continuous law, with Stephens' correction for small n (1970). */
export function kolmogorovTail(d: number, n: number): number {
  const root = Math.sqrt(n);
  const lambda = (root + 0.12 + 0.11 / root) * d;
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let j = 1; j <= 100; j++) {
    const term = Math.exp(-2 * j * j * lambda * lambda);
    sum += j % 2 === 1 ? term : -term;
    if (term < 1e-16) break;
  }
  return Math.min(1, Math.max(0, 2 * sum));
}

/** Exact (Clopper–Pearson) interval of a share: `hits` of `n`, at confidence 1 − alpha. */
export function binomialInterval(hits: number, n: number, alpha: number): { low: number; high: number } {
  const low = hits === 0 ? 0 : 1 - solve((x) => incompleteBeta(1 - x, hits, n - hits + 1), alpha / 2, 0, 1);
  const high = hits === n ? 1 : 1 - solve((x) => incompleteBeta(1 - x, hits + 1, n - hits), 1 - alpha / 2, 0, 1);
  return { low, high };
}
