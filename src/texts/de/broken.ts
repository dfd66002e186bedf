/** Parts of the page that could not be drawn, or not be had, in German. */
import type { TabName } from '../../contract/view.ts';
import type { FirstTexts } from '../catalogue.ts';
import type { BreakablePart } from '../en/broken.ts';
import { tabGerman } from './tabs.ts';

const PARTS: Readonly<Partial<Record<BreakablePart, string>>> = {
  page: 'Die Seite',
  picture: 'Das Bild',
  stage: 'Die Bühne',
  code: 'Der Code',
  keys: 'Was auf Tasten hört',
  live: 'Was vorgelesen wird',
  part: 'Ein Teil der Seite',
};

const name = (part: BreakablePart): string => PARTS[part] ?? `Der Teil „${tabGerman().names[part as TabName]}“`;

export const brokenGerman = (): FirstTexts['broken'] => ({
  undrawn: (part: BreakablePart) => `${name(part)} konnte nicht gezeichnet werden.`,
  unfetched: (part: BreakablePart) => `${name(part)} konnte nicht geladen werden.`,
  means: (part: BreakablePart) =>
    part === 'page'
      ? 'Aufgehobene Läufe sind nicht verloren.'
      : 'Der Rest der Seite funktioniert, und kein Lauf ist verloren.',
  again: 'Noch einmal versuchen',
  reload: 'Die Seite neu laden',
});
