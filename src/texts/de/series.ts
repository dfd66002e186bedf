/** What several runs in a row say together, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { SeriesFacts, SeriesWords } from '../en/series.ts';
import type { Formats } from '../formats.ts';

export const seriesGerman = ({ count, time }: Formats): RunTexts['series'] => ({
  sentence({ runs, micros, cost }: SeriesFacts, { share }: SeriesWords): string {
    if (cost === null) return `${count(runs)} Läufe: Die Hälfte dauerte weniger als ${time(micros.middle)}.`;
    const middle = `Die Hälfte kostete weniger als + ${share(Math.max(0.001, cost.middle))}`;
    switch (cost.place) {
      case 'around':
        return `${count(runs)} Läufe liegen um die Kurve: ${middle}.`;
      case 'above':
        return `${count(runs)} Läufe liegen über der Kurve: ${middle}.`;
      case 'below':
        return `${count(runs)} Läufe liegen unter der Kurve: ${middle}.`;
    }
  },
  figures({ interval, micros, cost }: SeriesFacts, { share, kOf }: SeriesWords): string {
    const k = kOf(interval);
    const took = `Zeit: Median ${time(micros.middle)}`;
    if (cost === null) return `${k} · ${took} (${time(micros.least)} bis ${time(micros.most)})`;
    const { middle, mean, low, high, curve } = cost;
    const costs = `Kosten: Median + ${share(middle)}, Mittel + ${share(mean)} (${share(low)} bis ${share(high)})`;
    return `${k} · ${costs}, Kurve + ${share(curve)} · ${took}`;
  },
  last: 'Die Bahnen zeigen den letzten.',
});
