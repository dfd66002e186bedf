/** Where the lab cannot run, in German. */
import type { RunTexts } from '../catalogue.ts';

export const refusedGerman = (): RunTexts['refused'] => ({
  title: 'Hier kann dieser Browser das Labor nicht ausführen',
  why: 'Im Labor teilen sich echte Worker Speicher. Das erlauben Browser nur Seiten, die von anderen isoliert sind: durch zwei Kopfzeilen der Antwort, über https oder auf localhost.',
  missing: 'Was fehlt',
  how: 'Wie man es bekommt',
  start: 'Der kurze Weg ist, es auf dem eigenen Rechner zu starten: Der Server des Labors sendet sie.',
  headers: 'Die Kopfzeilen, die das Labor bei jeder Datei braucht',
  retry: 'Noch einmal versuchen',
  recorded: 'Was hier trotzdem zu sehen ist',
  replay: 'Drei Läufe wurden auf einem anderen Rechner aufgezeichnet. Ihre Wiedergabe braucht keine Worker.',
});
