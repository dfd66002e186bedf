/** The page itself, in German. */
import type { FirstTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const pageGerman = (_formats: Formats): FirstTexts['page'] => ({
  name: 'Early Exit',
  section: 'Labor',
  tagline: 'Echte Threads suchen; einer findet. Wie oft sollen die anderen nachsehen?',
  skip: 'Zum Ergebnis',
  share: 'Adresse kopieren',
  shareTitle: 'Die Adresse dieser Einstellung kopieren',
  shared: 'Adresse kopiert',
  shareFailed: 'Das Kopieren ging nicht. Dieselbe Adresse steht in der Adresszeile.',
  projector: 'Größere Schrift',
  projectorTitle: 'Größere Schrift, für den Projektor (L)',
  theme: { light: 'Hell', dark: 'Dunkel' },
  themeTitle: 'Hell oder dunkel (T)',
  help: 'Tasten',
  helpTitle: 'Alle Tasten (?)',
});
