/** What is behind each part of the page. In German. */
import type { RunTexts } from '../catalogue.ts';

export const partTitlesGerman = (): RunTexts['partTitles'] => ({
  setup: 'Bereiche, was die Flagge hisst, und alles Weitere',
  run: 'Dieser Lauf in Zeitlupe, und was jeder Worker tat',
  charts: 'Mehraufwand, Austritte, Gesamtkosten, dieser Rechner und das Protokoll',
  code: 'Was jeder Worker ausführt',
});
