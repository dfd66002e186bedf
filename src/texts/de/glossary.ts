/** Das Glossar: jeder Begriff des Labors in einem Satz. */
import type { GlossaryTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const glossaryGerman = (formats: Formats): GlossaryTexts => ({
  formats,
  terms: {
    worker: {
      name: 'Worker',
      forms: 'Workern?|Workers',
      means: 'Ein Thread des Browsers, der einen Bereich von Zahlen durchsucht.',
    },
    range: {
      name: 'Bereich',
      forms: 'Bereich(?:e|en|s)?',
      means: 'Die Zahlen, die ein Worker durchsucht: die erste gehört dazu, die letzte nicht.',
    },
    iteration: { name: 'Iteration', forms: 'Iteration(?:en)?', means: 'Der Test einer Zahl.' },
    flag: {
      name: 'Flagge',
      forms: 'Flaggen?',
      means: 'Das Wort im Speicher, das alle Worker teilen und das sagt, ob jemand gefunden hat.',
    },
    check: { name: 'Prüfung', forms: 'Prüfung(?:en)?', means: 'Ein Lesen der Flagge durch einen Worker.' },
    'check-interval': {
      name: 'Prüfintervall, k',
      forms: 'Prüfintervall(?:e|en|s)?',
      means: 'Wie viele Iterationen ein Worker von einer Prüfung bis zur nächsten macht.',
    },
    guard: {
      name: 'Wächter',
      forms: 'Wächtern?|Wächters',
      means: 'Die Form der Schleife, die entscheidet, wann eine Prüfung fällig ist.',
    },
    overhead: {
      name: 'Mehraufwand',
      forms: 'Mehraufwands?',
      means: 'Die zusätzliche Zeit der Prüfungen, verglichen mit derselben Schleife, die nie zu einer Prüfung kommt.',
    },
    overshoot: {
      name: 'Überschuss',
      forms: 'Überschuss(?:es)?',
      means: 'Die Iterationen, die ein Worker vergeblich macht, nachdem die Flagge gehisst wurde.',
    },
    'exit-latency': {
      name: 'Austrittszeit',
      forms: 'Austrittszeit(?:en)?',
      means: 'Die Zeit vom Hissen der Flagge, bis ein Worker seine Schleife verlässt.',
    },
    run: { name: 'Lauf', means: 'Ein Start aller Worker, bis der letzte gegangen ist.' },
    visit: {
      name: 'Besuch',
      means: 'Ein Aufenthalt eines Workers in der Maschine, bei dem er eine Liste gemessener Stücke macht.',
    },
    block: {
      name: 'Stück',
      forms: 'Stücken?|Stücks?',
      means: 'Ein gemessenes Stück Arbeit; zwei benachbarte, die verglichen werden, sind ein Paar.',
    },
    sweep: {
      name: 'Messreihe',
      forms: 'Messreihen?',
      means: 'Eine Messung dessen, was Prüfungen bei vielen Prüfintervallen kosten.',
    },
    doubt: { name: 'Zweifel', forms: 'Zweifeln?', means: 'Ein benannter Grund, einem Ergebnis nicht zu trauen.' },
    trace: {
      name: 'Aufzeichnung',
      forms: 'Aufzeichnung(?:en)?',
      means: 'Die aufgezeichneten Ereignisse eines Laufs, zum Wiedergeben.',
    },
    view: { name: 'Ansicht', means: 'Alles, was eine Adresse dieser Seite nennen kann.' },
    scene: { name: 'Szene', means: 'Eine Einstellung mit Namen, die man öffnen kann.' },
  },
});
