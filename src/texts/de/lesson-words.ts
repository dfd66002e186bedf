/** Was die Lektionen sagen, Schritt für Schritt. Keine Zahl steht darin: Jede kommt aus einer Einstellung oder einer Messung. */
import type { Verdict } from '../../lessons/judge.ts';
import type { Formats } from '../formats.ts';
import type { AllLessonWords, CycleFacts } from '../lesson-facts.ts';
import { amountGerman } from './lesson-amounts.ts';

export const lessonWordsGerman = (formats: Formats): AllLessonWords => {
  const { count, fixed } = formats;
  const amount = amountGerman(formats);
  const both = ({ unit, value, measured, source }: CycleFacts): string =>
    measured === null
      ? `Vorhergesagt: ${amount(value, unit)}. Gemessen werden konnte nichts.`
      : `Vorhergesagt: ${amount(value, unit)}. ${from(source)}: ${amount(measured, unit)}.`;
  /** Of a multiple of a time. */
  const range = ({ low, high }: CycleFacts): string =>
    low === null || high === null ? '' : ` (${fixed(low, 1)} bis ${fixed(high, 1)})`;
  const bothTimes = (facts: CycleFacts): string =>
    facts.measured === null
      ? both(facts)
      : `Vorhergesagt: ${amount(facts.value, facts.unit)} so lange. ${from(facts.source)}: ${amount(facts.measured, facts.unit)} so lange${range(facts)}.`;
  const iterations = (times: number | null): string =>
    times === null ? 'ein Teil einer Iteration' : `${fixed(Math.max(0, times - 1), 1)} Iterationen`;
  return {
    late: {
      name: 'Eine Flagge, und wie spät ist spät',
      about: 'Jemand hisst eine Flagge. Wann merken es die anderen?',
      begin: ({ interval }) =>
        `Zwei [worker|Worker] suchen. Einer findet, was sie suchen, und hisst die [flag|Flagge]. Dem anderen sagt es niemand: Er muss selbst nachsehen, bei seiner nächsten [check|Prüfung], alle ${count(Number(interval))} [iteration|Iterationen]. Diese Zahl ist k, das [check-interval|Prüfintervall]. Was er nach der Flagge tut, ist vergeblich.`,
      predict: () =>
        'Am Strich bei null geht die Flagge hoch; der andere Worker ist irgendwo zwischen zwei [check|Prüfungen]. Wie weit geht er noch? Markieren Sie, wo er aufhört.',
      see: (facts) => both(facts),
      why: ({ verdict, interval }) =>
        `${said(verdict, {
          low: 'Bei Ihnen hörte er fast sofort auf, aber eine gehisste Flagge hält niemanden auf.',
          high: 'Bei Ihnen ging er weiter als ein ganzes Intervall; das kann er nicht, vorher kommt eine Prüfung.',
          right: 'Sie blieben innerhalb eines Intervalls: Mehr konnte vorher niemand sagen.',
        })} Er hört bei der nächsten [check|Prüfung] auf; sein [overshoot|Überschuss] liegt also irgendwo zwischen nichts und ${count(Number(interval))}. Wo die Flagge zwischen zwei Prüfungen fällt, ist Zufall.`,
      predictAgain: ({ interval, marks }) =>
        `Jetzt kommt öfter eine [check|Prüfung]: alle ${count(Number(interval))} Iterationen. Dasselbe geschieht ${count(marks)}-mal. Wohin fallen die ${count(marks)} Enden? Skizzieren Sie es, einen Punkt in jeder Zeile.`,
      seeAgain: ({ value, measured, unit, seen, source }) =>
        `Ihre Punkte liegen im Mittel bei ${amount(value, unit)}. ${from(source)}: ${amount(measured, unit)}, ${spread(seen, (mark) => count(Math.round(mark)))}.`,
      next: ({ verdict, interval }) =>
        `${said(verdict, {
          low: 'Sie haben sie zu früh gezeichnet.',
          high: 'Sie haben sie zu spät gezeichnet.',
          narrow: 'Die Mitte stimmt; sie streuen mehr.',
          right: 'Gut gezeichnet.',
        })} Die Enden streuen gleichmäßig über ein Intervall; im Mittel liegen sie bei der Hälfte von ${count(Number(interval))}. Mit k schrumpft der [overshoot|Überschuss]. Warum also nicht vor jeder Iteration eine [check|Prüfung]?`,
    },
    price: {
      name: 'Was eine Prüfung kostet',
      about: 'Nach einer Flagge zu sehen ist billig. Wie billig?',
      begin: () =>
        'Um nur wenig zu spät zu kommen, muss ein Worker oft nachsehen. Aber jede [check|Prüfung] kostet Zeit, auch wenn sie nichts findet. Diese Zeit ist der [overhead|Mehraufwand]. Hier wird die Flagge unter einer Sperre gelesen, wie im Programm der Vorlesung.',
      predict: () =>
        'Der obere Balken ist die Suche ganz ohne [check|Prüfung]. Wie lange dauert dieselbe Suche mit einer Prüfung vor jeder Iteration? Ziehen Sie das Ende des unteren Balkens.',
      see: (facts) => bothTimes(facts),
      why: ({ verdict, measured, source }) =>
        `${said(verdict, {
          low: 'Sie hielten die Prüfung für billiger, als sie ist.',
          high: 'Sie hielten die Prüfung für teurer, als sie ist.',
          right: 'Sie waren nah daran.',
        })} Jede [iteration|Iteration] zahlt auch für eine [check|Prüfung], und die kostet ${where(source)} so viel wie ${iterations(measured)}. Beide Worker wollen die Sperre zugleich, das macht sie teuer; neben einer teuren Iteration fiele dieselbe Prüfung kaum auf.`,
      predictAgain: () =>
        'Eine [check|Prüfung] kann vieles sein. Setzen Sie drei auf die Achse: ein bloßes atomares Lesen, eine Sperre, die sonst niemand will, und eine, die alle zugleich wollen. Jeder Schritt der Achse ist ein Faktor zehn.',
      seeAgain: ({ seen, value, measured, source }) =>
        `${from(source)}: ${list(seen.map((mark) => amount(mark, 'nanoseconds')))}. Das Teuerste kostet ${amount(measured, 'times')} so viel wie das Billigste; Sie sagten ${amount(value, 'times')}.`,
      next: ({ verdict }) =>
        `${said(verdict, {
          low: 'Die Sprossen liegen weiter auseinander, als Sie dachten.',
          high: 'Die Sprossen liegen näher beieinander, als Sie dachten.',
          right: 'Den Abstand haben Sie gut gesehen.',
        })} Vor einer Sperre, die andere halten, wartet man; ein Lesen wartet nur auf den Speicher. Was eine [check|Prüfung] kostet, entscheidet, wie oft man sie sich leisten kann: die nächste Lektion.`,
    },
    valley: {
      name: 'Das Tal, billig und teuer',
      about: 'Zu oft kostet, zu selten kostet. Was liegt dazwischen?',
      begin: () =>
        'Zwei Kosten ziehen auseinander. Ein kurzes [check-interval|Prüfintervall] k heißt viele Prüfungen: [overhead|Mehraufwand]. Ein langes heißt weiterarbeiten nach der Flagge: [overshoot|Überschuss]. Ihre Summe über k ist ein Tal. Wo ist sein Boden?',
      predict: () =>
        'Das ist die Achse von k, von einer Prüfung vor jeder Iteration bis zu einer in einer Million. Der Lauf ist der vom ersten Bild des Labors. Ziehen Sie die Marke zu dem k, das Sie für das billigste halten.',
      see: ({ value, measured, low, high, unit }) =>
        `Vorhergesagt: ${amount(value, unit)}. ${measured === null ? 'Ein Boden war nicht zu messen.' : `Am billigsten ist ${amount(measured, unit)}, und ${floor(low, high, count)} ist auf ein Prozent genauso gut.`}`,
      why: ({ verdict }) =>
        `${said(verdict, {
          low: 'Sie prüfen zu oft: Links vom Boden fressen [check|Prüfungen] die Zeit.',
          high: 'Sie prüfen zu selten: Rechts vom Boden frisst der [overshoot|Überschuss] die Zeit.',
          right: 'Sie sind auf dem Boden des Tals.',
        })} Doppeltes k halbiert, was Prüfungen kosten, und verdoppelt, was vergeblich ist. Am billigsten ist es etwa dort, wo beide gleich sind. Ringsum sind beide klein: Der Boden ist breit, und fein einstellen muss man nichts.`,
      predictAgain: () =>
        'Jetzt sind die Iterationen teuer: Jede dauert ein Vielfaches, bei gleicher [check|Prüfung] und dem Fund nach ebenso vielen Iterationen. Wo ist nun das billigste k?',
      seeAgain: ({ value, measured, low, high, unit }) =>
        `Vorhergesagt: ${amount(value, unit)}. ${measured === null ? 'Ein Boden war nicht zu messen.' : `Am billigsten ist ${amount(measured, unit)}; ${floor(low, high, count)} ist auf ein Prozent genauso gut.`}`,
      next: ({ verdict }) =>
        `${said(verdict, {
          low: 'Der Boden liegt weiter rechts, als Sie dachten.',
          high: 'Der Boden liegt weiter links, als Sie dachten.',
          right: 'Sie haben den Boden gefunden.',
        })} Neben einer teuren Iteration ist eine [check|Prüfung] eine Kleinigkeit: Die linke Wand sinkt, der Boden reicht bis zu kleinem k. Die rechte bleibt, denn vergeblich ist ein ebenso großer Anteil. Als Nächstes: Teurer, als ein geteiltes Wort zu lesen, ist es, eines zu schreiben.`,
    },
    sharing: {
      name: 'Teilen, das weh tut',
      about: 'Ein geteiltes Wort zu lesen ist billig. Und eines zu schreiben?',
      begin: () =>
        'Eine Flagge wird einmal geschrieben und oft gelesen. Anders ein Zähler: Hier zählt jeder von zwei [worker|Workern] bei jeder [iteration|Iteration] um eins weiter. Erst hat jeder seinen eigenen, im Speicher weit weg von dem des anderen: Das ist der obere Balken.',
      predict: () =>
        'Jetzt zählen beide in einem gemeinsamen Wort, sicher, durch atomares Addieren. Wie lange dauert dieselbe Arbeit? Ziehen Sie das Ende des unteren Balkens.',
      see: (facts) => bothTimes(facts),
      why: ({ verdict, source }) =>
        `${said(verdict, {
          low: 'Teilen tut mehr weh, als Sie dachten.',
          high: `Teilen tut ${where(source)} weniger weh, als Sie dachten.`,
          right: 'Sie waren nah daran.',
        })} Bevor ein Kern schreiben darf, muss ihm die Cache-Zeile des Wortes allein gehören. Schreiben zwei [worker|Worker], wandert die Zeile hin und her, und jedes atomare Addieren wartet auf sie.`,
      predictAgain: () =>
        'Jetzt hat jeder wieder seinen eigenen Zähler und schreibt ihn ganz ohne Sperre. Aber die beiden Wörter sind Nachbarn im Speicher. Geteilt wird nichts; wie lange dauert es?',
      seeAgain: (facts) => bothTimes(facts),
      next: ({ verdict, source }) =>
        `${said(verdict, {
          low: 'Sie verließen sich darauf, dass nichts geteilt wird.',
          high: `Es tut ${where(source)} weniger weh, als Sie dachten.`,
          right: 'Sie waren nah daran.',
        })} Kernen gehören ganze Zeilen des Speichers, nicht Wörter: Nachbarn in einer Zeile sind doch geteilt. Dieses falsche Teilen vergeht, wenn jedes Wort seine eigene Zeile hat. Als Nächstes: ein Wettlauf, der nur manchmal schiefgeht.`,
    },
    'second-look': {
      name: 'Der zweite Blick',
      about: 'Zwei finden zugleich. Wie viele Ergebnisse werden geschrieben?',
      begin: () =>
        'Zwei [worker|Worker] treffen im selben Augenblick auf eine Primzahl. Jeder sieht, dass die [flag|Flagge] unten ist, nimmt die Sperre, hisst die Flagge und schreibt sein Ergebnis. Die Sperre lässt nur einen zugleich hinein. Aber wird nur ein Ergebnis geschrieben?',
      predict: ({ rounds }) =>
        `Dieser Wettlauf läuft ${count(rounds)}-mal auf echten Threads. In wie vielen Runden werden zwei Ergebnisse geschrieben? Ziehen Sie das Ende des Balkens.`,
      see: (facts) => both(facts),
      why: ({ verdict, orders }) =>
        `${said(verdict, {
          low: 'Es geschieht öfter, als Sie dachten.',
          high: 'Es geschieht seltener, als Sie dachten.',
          right: 'Sie waren nah daran.',
        })} Zwischen [check|Prüfung] und Sperre eines Workers kann der andere schreiben: Was er sah, ist veraltet. Von allen ${count(orders.all)} Reihenfolgen ihrer Anweisungen enden ${count(orders.duplicates)} mit zwei Ergebnissen. Doch nicht alle sind gleich wahrscheinlich: Welche vorkommen, hängt davon ab, wie bald nacheinander sie nachsehen.`,
      predictAgain: ({ rounds }) =>
        `Jetzt sieht, wer die Sperre hat, noch einmal nach der [flag|Flagge], bevor er schreibt: der zweite Blick. Wieder ${count(rounds)} Runden. Wie viele haben nun zwei Ergebnisse?`,
      seeAgain: (facts) => both(facts),
      next: ({ verdict, orders }) =>
        `${said(verdict, {
          low: 'Es blieben mehr, als Sie dachten.',
          high: 'Es muss keine bleiben.',
          right: 'So ist es.',
        })} Unter der Sperre kann niemand sonst die [flag|Flagge] hissen: Was der zweite Blick sieht, bleibt wahr. Von allen ${count(orders.all)} Reihenfolgen ${orders.duplicates === 0 ? 'endet keine' : `enden ${count(orders.duplicates)}`} mit zwei Ergebnissen: nicht selten, sondern unmöglich.`,
    },
  };
};

const from = (source: CycleFacts['source']): string => (source === 'here' ? 'Gemessen' : 'Aufgezeichnet');

const where = (source: CycleFacts['source']): string => (source === 'here' ? 'hier' : 'auf jenem Rechner');

/** Was dem gesagt wird, der so vorhergesagt hat; nichts, wo nichts gemessen wurde. */
function said(verdict: Verdict, words: Partial<Readonly<Record<Verdict, string>>>): string {
  return words[verdict] ?? '';
}

function spread(marks: readonly (number | null)[], write: (mark: number) => string): string {
  const known = marks.filter((mark) => mark !== null);
  return known.length === 0 ? 'keine' : `von ${write(Math.min(...known))} bis ${write(Math.max(...known))}`;
}

const list = (parts: readonly string[]): string => parts.join(', ');

function floor(low: number | null, high: number | null, count: Formats['count']): string {
  if (low === null) return 'nichts sonst';
  return high === null ? `alles ab ${count(low)}` : `${count(low)} bis ${count(high)}`;
}
