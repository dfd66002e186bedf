/** Bad news outside of a run's own, in German. */
import type { FirstTexts } from '../catalogue.ts';
import type { TabName } from '../../contract/view.ts';
import type { BreakablePart } from '../en/troubles.ts';
import { tabGerman } from './tabs.ts';

const PARTS: Readonly<Partial<Record<BreakablePart, string>>> = {
  page: 'Die Seite',
  stage: 'Die Bühne',
  code: 'Der Code',
  keys: 'Was auf Tasten hört',
  live: 'Was vorgelesen wird',
  part: 'Ein Teil der Seite',
};

const name = (part: BreakablePart): string => PARTS[part] ?? `Der Teil „${tabGerman().names[part as TabName]}“`;

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
  unfetched: (part: BreakablePart) => `${name(part)} konnte nicht geladen werden.`,
  brokenMeans: (part: BreakablePart) =>
    part === 'page'
      ? 'Aufgehobene Läufe sind nicht verloren.'
      : 'Der Rest der Seite funktioniert, und kein Lauf ist verloren.',
  again: 'Noch einmal versuchen',
  reload: 'Die Seite neu laden',
});
