/** The column of controls, in German. */
import type { FirstTexts } from '../catalogue.ts';

export const setupGerman = (): FirstTexts['setup'] => ({
  title: 'Einstellen',
  presets: 'Szenen',
  more: 'Weitere Einstellungen',
  code: 'Was jeder Worker ausführt',
  run: 'Start',
  stop: 'Stopp',
  sweep: 'Messreihe',
  sweepTitle: 'Den Mehraufwand des Prüfens bei vielen Prüfintervallen messen',
  auto: 'Auto',
  parts: { setup: 'Einstellen', run: 'Zeitlupe', charts: 'Weitere Diagramme', code: 'Code' },
  times: (runs: number) => `× ${runs}`,
  again: (runs: number) => `${runs}-mal starten`,
  againNote: (runs: number) =>
    `${runs} Läufe mit diesen Einstellungen hintereinander: Jeder hinterlässt seinen Punkt im Tal.`,
  autoNote: 'Startet beim Loslassen eines Reglers, solange Läufe kürzer als 3 Sekunden sind.',
});
