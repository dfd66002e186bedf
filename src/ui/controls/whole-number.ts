/** Whole numbers and intervals as people type them. */
import { MAX_INTERVAL, type Interval } from '../../contract/settings.ts';

/** Reads "10,000,000", "10 000 000", "1e7", "2^20", "2^53-1"; null for what is no whole number in double range. */
export function parseWhole(text: string): number | null {
  const bare = text.replaceAll(/[\s,_'’]/g, '').replaceAll('−', '-');
  const power = /^(\d+)\^(\d+)(?:([+-])(\d+))?$/.exec(bare);
  const value = power
    ? Number(power[1]) ** Number(power[2]) + Number(`${power[3] ?? '+'}${power[4] ?? '0'}`)
    : /^\d+(?:\.\d+)?(?:e\+?\d+)?$/i.test(bare)
      ? Number(bare)
      : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** An interval: a whole number from 1 to 2^29, or "never", "∞". */
export function parseInterval(text: string): Interval | null {
  if (/^\s*(never|∞|inf|infinity)\s*$/i.test(text)) return 'never';
  const value = parseWhole(text);
  return value !== null && value >= 1 && value <= MAX_INTERVAL ? value : null;
}
