/** What a screen reader is told while something goes on. */
import type { Formats } from '../formats.ts';

export const liveTexts = ({ plural }: Formats) => ({
  start: (workers: number) => `${plural(workers, 'worker', 'workers')} started.`,
  flag: (worker: number, byMessage: boolean) =>
    byMessage ? `Worker ${worker} sent the first message.` : `Worker ${worker} raised the flag.`,
  series: (runs: number) => `${plural(runs, 'run', 'runs')} done. What they say together stands over the picture.`,
  sweep: 'Sweep started.',
});
