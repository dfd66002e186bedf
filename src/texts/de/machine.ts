/** A browser and its system in a few words, in German: "Chromium 156 auf Linux, 2 Kerne gemeldet". */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { machineOf } from '../machine.ts';

export const machineGerman =
  ({ plural }: Formats): RunTexts['machine'] =>
  ({ userAgent, cores }) => {
    const { browser, system } = machineOf(userAgent);
    const where = system === null ? browser : `${browser} auf ${system}`;
    return `${where}, ${cores === null ? 'keine Zahl von Kernen' : plural(cores, 'Kern', 'Kerne')} gemeldet`;
  };
