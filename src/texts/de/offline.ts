import type { RunTexts } from '../catalogue.ts';

export const offlineGerman = (): RunTexts['offline'] => ({
  title: 'Neue Version',
  waiting: 'Eine neue Version des Labors ist da.',
  held: 'Sie kommt, sobald in keinem Tab mehr etwas läuft und keine Lektion oder Vorlesung mehr offen ist.',
  update: 'Jetzt aktualisieren',
  later: 'Später',
});
