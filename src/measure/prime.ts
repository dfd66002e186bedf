/** Is it prime? For the model only: workers search by trial division, this must be quick up to 2^53 − 1. */

/** These bases make Miller and Rabin's test exact below 3.3e24 (Sorenson and Webster 2015). */
const BASES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] as const;

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function passes(n: bigint, base: bigint, odd: bigint, twos: number): boolean {
  let x = power(base, odd, n);
  if (x === 1n || x === n - 1n) return true;
  for (let i = 1; i < twos; i++) {
    x = (x * x) % n;
    if (x === n - 1n) return true;
  }
  return false;
}

/** @param n an integer 0 … 2^53 − 1. */
export function isPrime(n: number): boolean {
  if (n < 2) return false;
  for (const base of BASES) if (n % base === 0) return n === base;
  if (n < 41 * 41) return true;
  let odd = BigInt(n) - 1n;
  let twos = 0;
  for (; (odd & 1n) === 0n; odd >>= 1n) twos++;
  return BASES.every((base) => passes(BigInt(n), BigInt(base), odd, twos));
}
