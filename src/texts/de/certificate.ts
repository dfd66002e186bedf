/** The certificate under a chart, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const certificateGerman = ({ count, plural }: Formats): ChartTexts['certificate'] => ({
  title: 'Zertifikat',
  valid: 'gültig',
  invalid: 'nicht gültig',
  live: 'läuft noch',
  aa: 'A/A',
  aaMeaning: 'die Schleife mit sich selbst verglichen: die Wahrheit ist 0',
  control: 'Kontrolle',
  controlMeaning: 'bekannte zusätzliche Arbeit: die Wahrheit ist 2 %',
  pairs: (pairs: number) => plural(pairs, 'Paar', 'Paare'),
  voided: (pairs: number) => `${count(pairs)} verworfen`,
  compilations: (compilations: number) => plural(compilations, 'Übersetzung', 'Übersetzungen'),
  interruptions: (share: string) => `${share} unterbrochen`,
  because: (reasons: string) => `Nicht gültig: ${reasons}`,
});
