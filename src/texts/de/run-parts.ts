/** What the time of a run went into, in German. */
import type { runPartsTexts } from '../en/run-parts.ts';
import type { Formats } from '../formats.ts';

export const runPartsGerman = ({ fixed, time }: Formats): ReturnType<typeof runPartsTexts> => ({
  whole(interval, { micros, flagMicros, byMessage }, { kOf }) {
    const flag = flagMicros === null ? '' : ` (${byMessage ? 'Nachricht' : 'Flagge'} nach ${time(flagMicros)})`;
    return `${kOf(interval)} · Lauf ${time(micros)}${flag}`;
  },
  figures(interval, { micros, search, checking, wasted, waiting }, { kOf }) {
    const unit = micros >= 1e6 ? 1e6 : micros >= 1000 ? 1000 : 1;
    const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(1, micros) / unit)));
    const part = (of: number): string => (of / unit < 0.5 * 10 ** -digits ? '0' : fixed(of / unit, digits));
    const priced = `Suche allein ${part(search)} + Prüfen ${part(checking)} + vergeblich ${part(wasted)}`;
    const whole = waiting < 0 ? `≈ ${priced}` : `= ${priced} + Warten ${part(waiting)}`;
    return `${kOf(interval)} · Lauf ${time(micros)} ${whole}`;
  },
});
