import type { RunTexts } from '../catalogue.ts';

export const offlineGerman = (): RunTexts['offline'] => ({
  title: 'Neue Version',
  waiting: 'Eine neue Version des Labors ist da.',
  held: 'Sie kommt, sobald nichts mehr läuft, in keinem Tab.',
  update: 'Jetzt aktualisieren',
  later: 'Später',
});
