/** What the time of a run went into, in German. */
import { partsIn, type runPartsTexts } from '../en/run-parts.ts';
import type { Formats } from '../formats.ts';

export const runPartsGerman = ({ fixed, time }: Formats): ReturnType<typeof runPartsTexts> => ({
  whole(interval, { micros, flagMicros, byMessage }, { kOf }) {
    const flag = flagMicros === null ? '' : ` (${byMessage ? 'Nachricht' : 'Flagge'} nach ${time(flagMicros)})`;
    return `${kOf(interval)} · Lauf ${time(micros)}${flag}`;
  },
  figures(interval, { micros, search, checking, wasted, waiting }, { kOf }) {
    const part = partsIn(micros, fixed);
    const priced = `Suche allein ${part(search)} + Prüfen ${part(checking)} + vergeblich ${part(wasted)}`;
    const whole = waiting < 0 ? `≈ ${priced}` : `= ${priced} + Warten ${part(waiting)}`;
    return `${kOf(interval)} · Lauf ${time(micros)} ${whole}`;
  },
});
