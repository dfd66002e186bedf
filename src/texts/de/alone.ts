/** Warum niemand etwas teilt: ein Kern, oder kein zweiter, der frei war. */
import type { aloneText } from '../en/alone.ts';
import type { Formats } from '../formats.ts';

export const aloneGerman =
  ({ count }: Formats): ReturnType<typeof aloneText> =>
  (cores) =>
    cores === null || cores > 1
      ? `Hier lief nachweislich nur ein Worker zugleich${cores === null ? '' : `, von ${count(cores)} Kernen`}`
      : 'Hier läuft nur ein Worker zugleich';
