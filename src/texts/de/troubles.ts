/** Bad news outside of a run's own, in German. */
import type { RunTexts } from '../catalogue.ts';

export const troubleGerman = (): RunTexts['troubles'] => ({
  what: {
    engine: 'Die Worker konnten nicht starten.',
    run: 'Der Lauf ist gescheitert.',
    recorded: 'Der aufgezeichnete Lauf ließ sich nicht öffnen.',
    sweep: 'Die Messreihe ist gescheitert.',
    exits: 'Das Messen der Austritte ist gescheitert.',
    races: 'Die Wettläufe sind gescheitert.',
    calibrate: 'Das Messen dieses Rechners ist gescheitert.',
    ladder: 'Das Messen der Leiter ist gescheitert.',
    weights: 'Das Messen, was eine Iteration wiegt, ist gescheitert.',
    writing: 'Das Messen, was Schreiben kostet, ist gescheitert.',
    claims: 'Die Vorlesung konnte nicht geprüft werden.',
    storage: 'In diesem Browser können keine Läufe aufbewahrt werden.',
    card: 'Die Karte kann in diesem Browser nicht aufbewahrt werden.',
    kept: 'Nicht alles Aufbewahrte ist zu sehen.',
    language: 'Die andere Sprache konnte nicht geladen werden.',
  },
  dismiss: 'Ausblenden',
  problems: 'Einige Einstellungen waren nicht zu gebrauchen',
  problemsRest: 'Alles andere wurde geladen.',
});
