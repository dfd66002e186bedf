/** The named set-ups that a person can open, in German. */
import type { FirstTexts } from '../catalogue.ts';

export const presetGerman = (): FirstTexts['presets'] => ({
  'first-look': 'Erster Blick',
  'too-often': 'Zu oft prüfen',
  'too-rarely': 'Zu selten prüfen',
  valley: 'Das Tal',
  'cheap-and-dear': 'Billig und teuer',
  'two-results': 'Zwei Ergebnisse',
  'example-27.1': 'Vorlesung 27.1',
  'example-27.2': 'Vorlesung 27.2',
});
