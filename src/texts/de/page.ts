/** The page itself, in German. */
import type { FirstTexts } from '../catalogue.ts';

export const pageGerman = (): FirstTexts['page'] => ({
  title: 'Early Exit: ein Labor für das Prüfen einer gemeinsamen Flagge',
  name: 'Early Exit',
  modes: { lab: 'Labor', lessons: 'Lektionen', systems: 'Systeme', lecture: 'Hörsaal' },
  modesLabel: 'Wofür die Seite da ist',
  picture: 'Die Abwägung',
  stage: 'Bühne',
  tagline: 'Threads suchen, einer findet. Wie oft sollen die anderen nachsehen?',
  skip: 'Zum Ergebnis',
  share: 'Adresse kopieren',
  shareTitle: 'Die Adresse dieser Einstellung kopieren',
  shared: 'Adresse kopiert',
  shareFailed: 'Das Kopieren ging nicht. Dieselbe Adresse steht in der Adresszeile.',
  projector: 'Größere Schrift',
  projectorTitle: 'Größere Schrift, für den Projektor (L)',
  theme: { light: 'Hell', dark: 'Dunkel' },
  themeTitle: 'Hell oder dunkel (T)',
  other: { language: 'en', name: 'English', title: 'In English' },
  help: 'Tasten',
  helpTitle: 'Alle Tasten (?)',
});
