/** The certificate under a chart, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';

export const certificateGerman = (
  { count, plural }: Formats,
  { finePercent, percentEstimate }: ChartFigures,
): ChartTexts['certificate'] => ({
  verdict: {
    valid: 'Zertifikat: gültig',
    invalid: 'Zertifikat: nicht gültig',
    live: 'Zertifikat: läuft noch',
  },
  aa: 'A/A',
  aaMeaning: 'die Schleife mit sich selbst verglichen: Die Wahrheit ist 0',
  control: 'Kontrolle',
  controlMeaning: 'bekannte zusätzliche Arbeit: Die Wahrheit ist 2 %',
  estimate: percentEstimate,
  pairs: (pairs) => plural(pairs, 'Paar', 'Paare'),
  voided: (pairs) => `${count(pairs)} verworfen`,
  compilations: (compilations) => plural(compilations, 'Übersetzung', 'Übersetzungen'),
  interruptions: (share) => `${finePercent(share)} unterbrochen`,
  because: (reasons) => `Nicht gültig: ${reasons.join(' ')}`,
});
