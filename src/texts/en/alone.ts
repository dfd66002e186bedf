/** Why nobody shares anything: one core, or no other one that was free. */
import type { Formats } from '../formats.ts';

export const aloneText =
  ({ count }: Formats) =>
  (cores: number | null): string =>
    cores === null || cores > 1
      ? `Only one worker was found to run at once here${cores === null ? '' : `, of ${count(cores)} cores`}`
      : 'Only one worker runs at once here';
