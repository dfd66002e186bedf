/** Das Glossar: jeder Begriff des Labors in einem Satz. */
import type { GlossaryTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const glossaryGerman = (formats: Formats): GlossaryTexts => ({
  formats,
  terms: {
    worker: { name: 'Worker', means: 'Ein Thread des Browsers, der einen Bereich von Zahlen durchsucht.' },
    range: {
      name: 'Bereich',
      means: 'Die Zahlen, die ein Worker durchsucht: die erste gehört dazu, die letzte nicht.',
    },
    iteration: { name: 'Iteration', means: 'Der Test einer Zahl.' },
    flag: {
      name: 'Flagge',
      means: 'Das Wort im Speicher, das alle Worker teilen und das sagt, ob jemand gefunden hat.',
    },
    check: { name: 'Prüfung', means: 'Ein Lesen der Flagge durch einen Worker.' },
    'check-interval': {
      name: 'Prüfintervall, k',
      means: 'Wie viele Iterationen ein Worker von einer Prüfung bis zur nächsten macht.',
    },
    guard: { name: 'Wächter', means: 'Die Form der Schleife, die entscheidet, wann eine Prüfung fällig ist.' },
    overhead: {
      name: 'Mehraufwand',
      means: 'Die zusätzliche Zeit der Prüfungen, verglichen mit derselben Schleife, die nie zu einer Prüfung kommt.',
    },
    overshoot: {
      name: 'Überschuss',
      means: 'Die Iterationen, die ein Worker vergeblich macht, nachdem die Flagge gehisst wurde.',
    },
    'exit-latency': {
      name: 'Ausstiegszeit',
      means: 'Die Zeit vom Hissen der Flagge, bis ein Worker seine Schleife verlässt.',
    },
    run: { name: 'Lauf', means: 'Ein Start aller Worker, bis der letzte gegangen ist.' },
    visit: {
      name: 'Besuch',
      means: 'Ein Aufenthalt eines Workers in der Maschine, bei dem er eine Liste gemessener Stücke macht.',
    },
    block: {
      name: 'Stück',
      means: 'Ein gemessenes Stück Arbeit; zwei benachbarte, die verglichen werden, sind ein Paar.',
    },
    sweep: { name: 'Messreihe', means: 'Eine Messung dessen, was Prüfungen bei vielen Prüfintervallen kosten.' },
    doubt: { name: 'Zweifel', means: 'Ein benannter Grund, einem Ergebnis nicht zu trauen.' },
    trace: { name: 'Aufzeichnung', means: 'Die aufgezeichneten Ereignisse eines Laufs, zum Wiedergeben.' },
    view: { name: 'Ansicht', means: 'Alles, was eine Adresse dieser Seite nennen kann.' },
    scene: { name: 'Szene', means: 'Eine Einstellung mit Namen, die man öffnen kann.' },
  },
});
