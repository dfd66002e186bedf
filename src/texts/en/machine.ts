/** A browser and its system in a few words: "Chromium 156 on Linux, 2 cores reported". */
import type { Environment } from '../../contract/record.ts';
import type { Formats } from '../formats.ts';
import { machineOf } from '../machine.ts';

export const machineTexts =
  ({ plural }: Formats) =>
  ({ userAgent, cores }: Environment): string => {
    const { browser, system } = machineOf(userAgent);
    const where = system === null ? browser : `${browser} on ${system}`;
    return `${where}, ${cores === null ? 'no number of cores' : plural(cores, 'core', 'cores')} reported`;
  };
