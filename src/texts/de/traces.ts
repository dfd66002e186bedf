/** What can be done with the run on the stage, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const traceGerman = ({ count }: Formats): RunTexts['traces'] => ({
  lanes: 'Bereiche zeigen',
  run: 'Lauf zeigen',
  pin: 'Lauf anheften',
  pinTitle: 'Der nächste Lauf wird unter diesen gezeichnet, auf dieselbe Achse',
  unpin: 'Lösen',
  save: 'Aufzeichnung speichern',
  open: 'Aufzeichnung öffnen …',
  file: 'Datei mit Aufzeichnung',
  reading: (share: number) => `Die Datei wird gelesen: ${count(Math.floor(share * 100))} %`,
  title: 'Ereignisse und Aufzeichnung',
  recorded: 'Anderswo aufgezeichnete Läufe:',
  recordedNames: {
    'few-checks': 'wenige Prüfungen',
    'many-checks': 'viele Prüfungen',
    'duplicate-result': 'ein doppeltes Ergebnis',
  },
  link: 'Link zu diesem Moment',
  linkTitle: 'Eine Adresse kopieren, die die Einstellungen dieses Laufs und diesen Moment der Wiedergabe zeigt',
  linkCopied: 'Adresse kopiert',
  linkFailed: (address) => `Das Kopieren ging nicht. Die Adresse ist ${address}`,
});
