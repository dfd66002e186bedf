/** Die Ansicht der Vortragenden, in German. */
import type { RemotePress } from '../../lessons/speaker-messages.ts';
import type { LectureTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { stopwatch } from '../clock-text.ts';

const presses: LectureTexts['speaker']['presses'] = {
  back: 'Zurück',
  next: 'Weiter',
  run: 'Hier laufen lassen',
  black: 'Schwarz',
  more: 'Größeres k',
  less: 'Kleineres k',
  moreWorkers: 'Ein Worker mehr',
  fewerWorkers: 'Ein Worker weniger',
};
const quoted = (pressed: readonly RemotePress[]): string => pressed.map((press) => `„${presses[press]}“`).join(', ');

export const speakerGerman = ({ time, dateTime }: Formats): LectureTexts['speaker'] => ({
  title: 'Sicht am Pult',
  looking: 'Die Vorlesung wird gesucht …',
  lost: 'Das Fenster der Vorlesung antwortet nicht. Ist es wieder offen, geht es hier von selbst weiter.',
  waits: (pressed) => `Wartet, bis das Fenster der Vorlesung wieder zuhört: ${quoted(pressed)}.`,
  notDone: (pressed) =>
    `Nicht getan: ${quoted(pressed)}. Das Fenster der Vorlesung hat nicht rechtzeitig geantwortet; ist es wieder da, noch einmal drücken.`,
  noChannel: 'Zu diesem Fenster gehört keine Vorlesung. Den Hörsaal öffnen und dort auf „Am Pult“ drücken.',
  advice:
    'Dieses Fenster dorthin schieben, wo der Saal es nicht sieht. Den ganzen Bildschirm bringt die erste Taste im Fenster der Vorlesung zurück.',
  toLecture: 'Den Hörsaal öffnen',
  black: 'Der Bildschirm im Saal ist schwarz. Die nächste Taste bringt das Bild zurück.',
  now: 'Jetzt',
  next: 'Danach',
  end: 'Das war der letzte Schritt.',
  nextRun: 'Das Bild wird gezeichnet, ohne ein Wort dazu, was es bedeutet.',
  nextReveal: 'Die Antwort:',
  nextScene: (name) => `Szene „${name}“:`,
  expected: 'Erwartete Antwort',
  wrong: 'Die übliche falsche',
  unknownAnswer: 'Das Bild weiß es nicht: Eine Zahl fehlt.',
  hall: 'Der Saal',
  answer: 'Antwort',
  noHands: 'Noch nichts gezählt. Hände werden im Fenster der Vorlesung gezählt.',
  figures: 'Zahlen',
  reveal: 'So wird es heißen',
  costsFrom: {
    recorded: 'mit Kosten, die auf einem anderen Rechner aufgezeichnet sind',
    mixed: 'mit Kosten, die zum Teil hier gemessen sind',
    measured: 'mit Kosten, die hier gemessen sind',
  },
  lastRun: 'Letzter Lauf hier',
  took: (micros) => `${time(micros)}, bis der Letzte gegangen war`,
  notRun: 'keiner mit diesen Einstellungen',
  clock: 'Uhrzeit',
  elapsed: 'Die Vorlesung dauert',
  timeOfDay: (now) => dateTime(new Date(now).toISOString(), new Date(now)),
  since: stopwatch,
  restart: 'Wieder bei 0:00 beginnen',
  presses,
  keys: 'Die Tasten der Vorlesung gehen auch hier.',
  notes: {
    'one-finds': {
      expected:
        'Niemand wird unterbrochen. Die Flagge ist nur ein Wort im Speicher: Wer nicht nachsieht, weiß nichts davon. Was zwischen Flagge und nächster Prüfung getan wird, ist vergeblich.',
      wrong: 'Sofort, als könnte der Finder die anderen anhalten. Die Gegenfrage: Woher sollte Worker 1 es wissen?',
    },
    ticks: {
      expected:
        'Jede Iteration bezahlt eine Prüfung, und eine Prüfung mit der Sperre dauert länger als der Test einer kleinen Zahl. Niemand kommt zu spät, und doch dauert es länger.',
      wrong: 'Kaum länger: Eine Prüfung ist eine Zeile Code. Nur läuft diese Zeile so oft wie die Arbeit selbst.',
    },
    hatching: {
      expected:
        'Prüfungen kosten jetzt nichts. Aber k ist größer als das, was von jedem Bereich übrig ist: Die anderen durchsuchen ihren bis zum Ende, lange nach dem Fund.',
      wrong: 'Kaum länger, denn ins Prüfen geht fast keine Zeit. Das zählt nur eine der beiden Kosten.',
    },
    valley: {
      expected:
        'Beide Wände sind steil, der Boden dazwischen ist breit: Jedes k auf ihm ist so gut wie ein anderes. Ungefähr genügt.',
      wrong:
        'So oft wie möglich, um sicher zu gehen, oder ein einziges bestes k, das genau zu treffen ist. Es gibt beide Kosten, und der Boden ist flach.',
    },
    'cheap-and-dear': {
      expected:
        'Eine Prüfung kostet so viel wie zuvor, ihr Anteil an einer teuren Iteration ist also klein. Um k teure Iterationen zu spät zu kommen, ist teuer. Was ungefähr bleibt, ist die Zeit zwischen zwei Prüfungen.',
      wrong:
        'So oft wie zuvor, als gehörte das beste k zum Programm und nicht zum Preis einer Iteration; oder seltener, um Zeit zu sparen.',
    },
    'two-results': {
      expected:
        'Beide hatten eine Primzahl, bevor einer die Sperre nahm. Die Sperre lässt einen nach dem anderen ein, aber der Zweite sieht nicht noch einmal nach, ob es schon ein Ergebnis gibt. Erst der zweite Blick verhindert es. Auf echten Threads hängt es davon ab, wie bald nacheinander sie nachsehen: Nicht alle Abfolgen sind gleich wahrscheinlich.',
      wrong: 'Immer eines, denn die Sperre lässt nur einen auf einmal ein. Einer auf einmal ist nicht nur einer.',
    },
  },
});
