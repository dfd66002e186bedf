/** Bad news outside of a run's own, in German. */
import type { FirstTexts } from '../catalogue.ts';
import type { BreakablePart } from '../en/troubles.ts';
import { tabGerman } from './tabs.ts';

const name = (part: BreakablePart): string => {
  if (part === 'page') return 'Die Seite';
  if (part === 'stage') return 'Die Bühne';
  return part === 'code' ? 'Der Code' : `Der Teil „${tabGerman().names[part]}“`;
};

export const troubleGerman = (): FirstTexts['troubles'] => ({
  what: {
    engine: 'Die Worker konnten nicht starten.',
    run: 'Der Lauf ist gescheitert.',
    recorded: 'Der aufgezeichnete Lauf ließ sich nicht öffnen.',
    sweep: 'Die Messreihe ist gescheitert.',
    exits: 'Das Messen der Austritte ist gescheitert.',
    races: 'Die Wettläufe sind gescheitert.',
    calibrate: 'Das Messen dieses Rechners ist gescheitert.',
    storage: 'In diesem Browser können keine Läufe aufbewahrt werden.',
    language: 'Die andere Sprache konnte nicht geladen werden.',
  },
  dismiss: 'Ausblenden',
  problems: 'Einige Einstellungen waren nicht zu gebrauchen',
  problemsRest: 'Alles andere wurde geladen.',
  broken: (part: BreakablePart) => `${name(part)} konnte nicht gezeichnet werden.`,
  brokenMeans: 'Der Rest der Seite funktioniert, und kein Lauf ist verloren.',
  brokenRetry: 'Noch einmal zeichnen',
});
