/** What a screen reader is told while something goes on, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const liveGerman = ({ plural }: Formats): RunTexts['live'] => ({
  start: (workers: number) => `${plural(workers, 'Worker', 'Worker')} gestartet.`,
  flag: (worker: number, byMessage: boolean) =>
    byMessage ? `Worker ${worker} hat die erste Nachricht geschickt.` : `Worker ${worker} hat die Flagge gehisst.`,
  series: (runs: number) => `${plural(runs, 'Lauf', 'Läufe')} fertig. Was sie zusammen sagen, steht über dem Bild.`,
  sweep: 'Messreihe gestartet.',
});
