/** Der Hörsaal, in German. */
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import { HARDLY_EVER, type SceneAnswer } from '../../lessons/scenes.ts';
import type { GoodBand } from '../../measure/expect.ts';
import type { LectureTexts } from '../catalogue.ts';
import type { SceneFacts } from '../en/lecture.ts';
import { roundInside, type Formats } from '../formats.ts';
import { machineOf } from '../machine.ts';
import { speakerGerman } from './speaker.ts';

export const lectureGerman = (formats: Formats): LectureTexts => {
  const { count, percent, plural, day, short } = formats;
  const good = (band: GoodBand | null): string => {
    if (band === null) return 'noch nicht bekannt';
    const { low, high } = roundInside(band);
    return `${count(low)} bis ${high === 'never' ? 'nie' : count(high)}`;
  };
  const asLong = ({ times }: SceneFacts): string =>
    times < 1.1
      ? `${percent(Number(Math.max(0, times - 1).toFixed(2)))} länger als die Suche allein`
      : `${short(Number(times.toPrecision(2)))}‑mal so lang wie die Suche allein`;
  const howOften = ({ interval }: SceneFacts): string => {
    if (interval === 'never') return 'Keine Prüfung';
    if (interval === 1) return 'Jedes Mal eine Prüfung';
    return interval < HARDLY_EVER ? `Alle ${count(interval)} eine Prüfung` : 'Kaum eine Prüfung';
  };
  const longer = (option: SceneAnswer): string =>
    option === 'hardly' ? 'kaum länger' : option === 'much' ? 'bis viermal so lang' : 'mehr als viermal so lang';
  return {
    formats,
    speaker: speakerGerman(formats),
    names: {
      'one-finds': 'Einer findet',
      ticks: 'Striche häufen sich',
      hatching: 'Schraffur wächst',
      valley: 'Das Tal',
      'cheap-and-dear': 'Billig und teuer',
      'two-results': 'Zwei Ergebnisse',
    },
    questions: {
      'one-finds': 'Worker 0 findet, was alle suchen. Wann hören die anderen auf?',
      ticks: 'Vor jeder Iteration prüfen: Wie viel länger?',
      hatching: 'Kaum je prüfen: Wie viel länger?',
      valley: 'Wie oft soll ein Worker prüfen?',
      'cheap-and-dear': 'Jede Iteration wird viel teurer. Und das Prüfen?',
      'two-results': 'Zwei finden im selben Augenblick. Wie viele Ergebnisse entstehen?',
    },
    answers: {
      'one-finds': (option) =>
        option === 'at-once'
          ? 'sofort'
          : option === 'next-check'
            ? 'bei ihrer nächsten Prüfung'
            : 'am Ende ihres Bereichs',
      ticks: longer,
      hatching: longer,
      valley: (option) =>
        option === 'always'
          ? 'vor jeder Iteration'
          : option === 'between'
            ? 'irgendwo dazwischen'
            : 'so selten wie möglich',
      'cheap-and-dear': (option) =>
        option === 'oftener' ? 'öfter prüfen' : option === 'same' ? 'gleich oft prüfen' : 'seltener prüfen',
      'two-results': (option) => (option === 'one' ? 'immer eines' : 'manchmal zwei'),
    } satisfies Record<LectureScene, (option: SceneAnswer) => string>,
    reveals: {
      'one-finds': () => 'Bei ihrer nächsten Prüfung. Bis dahin arbeiten sie vergeblich.',
      ticks: (facts) => `${howOften(facts)}: ${asLong(facts)}.`,
      hatching: (facts) => `${howOften(facts)}: ${asLong(facts)}. Was nach dem Fund kam, war vergeblich.`,
      valley: ({ band }) =>
        band === null
          ? 'Was eine Prüfung kostet, ist hier noch nicht bekannt.'
          : `Jedes k von ${good(band)} ist so gut wie das beste.`,
      'cheap-and-dear': ({ band, besideBand }) =>
        `Billige Iterationen: alle ${good(band)}. Teure: alle ${good(besideBand)}.`,
      'two-results': ({ orders }) =>
        `${count(orders.without.duplicates)} von ${count(orders.without.all)} Abfolgen schreiben zwei. Mit dem zweiten Blick: ${count(orders.with.duplicates)}.`,
    },
    setUp: ({ workers, interval }, look) => {
      const crew = `${count(workers)} Worker`;
      if (look === 'board') return 'zwei Worker · kein zweiter Blick unter der Sperre';
      if (look === 'valley') return `${crew} · jedes Prüfintervall`;
      return interval === 'never' ? `${crew} · keine Prüfung` : `${crew} · k = ${count(interval)}`;
    },
    vote: {
      title: 'Was der Saal sagt',
      right: 'das ist es',
      rounds: { before: 'vor dem Gespräch', after: 'danach' },
      levels: { few: 'wenige', half: 'die Hälfte', most: 'die meisten' },
      handsFor: (option) => `Hände für: ${option}`,
      number: (option) => `Zahl der Hände für: ${option}`,
      counted: (round, hands) =>
        `${round === 'before' ? 'Davor' : 'Danach'}: ${typeof hands === 'number' ? plural(hands, 'Hand', 'Hände') : { few: 'wenige', half: 'die Hälfte', most: 'die meisten' }[hands]}`,
    },
    blackScreen: 'Der Bildschirm ist schwarz. Die nächste Taste bringt das Bild zurück.',
    board: {
      without: 'Abfolgen ohne den zweiten Blick',
      with: 'mit ihm',
      here: 'auf diesem Rechner, ohne ihn',
      notYet: 'noch nicht gestartet',
      orders: ({ all, duplicates }) => `${count(duplicates)} von ${count(all)} schreiben zwei Ergebnisse`,
      races: ({ rounds, duplicates }) => `${count(duplicates)} von ${count(rounds)} Runden`,
    },
    recordedOn: (environment) => {
      if (environment === null) return 'Kosten eines anderen Rechners';
      const { browser, system } = machineOf(environment.userAgent);
      const machine = [browser, ...(system === null ? [] : [system]), day(environment.time)].join(', ');
      return `${machine}, unter den schnellsten von 300`;
    },
    keys: {
      next: 'Zum nächsten Schritt',
      back: 'Zum Schritt davor',
      run: 'Hier laufen lassen',
      black: 'Schwarzer Bildschirm, und zurück',
      more: 'Ein größeres Prüfintervall k',
      less: 'Ein kleineres Prüfintervall k',
      moreWorkers: 'Ein Worker mehr',
      fewerWorkers: 'Ein Worker weniger',
      sound: 'Die Bahnen als Töne, von der Auflösung an',
      speaker: 'Sicht am Pult, in einem eigenen Fenster',
      leave: 'Zurück ins Labor',
    },
    foot: {
      place: (scene, scenes, beat) =>
        `Szene ${count(scene)} von ${count(scenes)} · ${['Frage', 'Lauf', 'Auflösung'][beat]!}`,
      lostScreen: (place) => `${place} · die nächste Taste füllt den Bildschirm wieder`,
      back: 'Zurück',
      next: 'Weiter',
      run: 'Hier starten',
      fullScreen: 'Vollbild',
      speaker: 'Am Pult',
      leave: 'Labor',
    },
    choice: {
      button: 'Szenen',
      title: 'Szenen dieser Vorlesung',
      note: 'Die Adresse behält sie: Ein Link ist die ganze Vorlesung.',
      earlier: (name) => `Früher: ${name}`,
      later: (name) => `Später: ${name}`,
      close: 'Schließen',
    },
    print: {
      button: 'Alle Szenen drucken',
      place: (place, of) => `Early Exit · Szene ${count(place)} von ${count(of)}`,
      hands: 'Die Antworten',
      fold: 'Hier falten: Darunter steht die Antwort.',
      answer: 'Die Antwort',
    },
    before: {
      button: 'Vor der Stunde',
      title: 'Vor der Stunde',
      close: 'Schließen',
      looking: 'Drei Sekunden lang wird dieser Rechner angesehen …',
      states: { good: 'gut', poor: 'Achtung', unknown: 'unbekannt' },
      says: {
        isolated: ({ state }) =>
          state === 'poor'
            ? 'Nicht isoliert: Ohne die Header gehen Läufe über Nachrichten, und Uhren sind grob.'
            : state === 'good'
              ? 'Isoliert: Worker teilen sich Speicher.'
              : 'Die Engine ist noch nicht gestartet.',
        cores: ({ value, state }) =>
          value === null
            ? 'Dieser Browser meldet keine Zahl von Kernen.'
            : `${plural(value, 'Kern', 'Kerne')} gemeldet${state === 'poor' ? ': Worker wechseln sich ab.' : '.'}`,
        clock: ({ value }) =>
          value === null ? 'Die Uhr ist noch nicht bekannt.' : `Die Uhr geht in Schritten von ${formats.time(value)}.`,
        drift: ({ value, state }) =>
          value === null
            ? 'Die Uhren wurden nicht verglichen.'
            : state === 'poor'
              ? `In drei Sekunden ging die Uhr der Seite ${formats.time(Math.abs(value) * 1000)} anders als die des Rechners: Sie wurde gestellt, oder er schlief.`
              : 'Die Uhr der Seite geht wie die des Rechners.',
        frames: ({ value, state }) =>
          value === null
            ? 'Kein Bild wurde gezeichnet: Ist dieses Fenster zu sehen?'
            : state === 'poor'
              ? `Der Bildschirm stand einmal ${formats.time(value * 1000)} still: Etwas anderes ist beschäftigt.`
              : 'Der Bildschirm bewegt sich flüssig.',
        power: ({ state }) =>
          state === 'unknown'
            ? 'Dieser Browser sagt nicht, ob der Rechner am Akku läuft.'
            : state === 'good'
              ? 'Am Netz.'
              : 'Am Akku: Der Prozessor wird vielleicht gebremst. Ans Netz damit.',
        screen: ({ state }) =>
          state === 'good'
            ? 'Der ganze Bildschirm ist zu haben.'
            : 'Den ganzen Bildschirm gibt dieser Browser hier nicht.',
        awake: ({ state }) =>
          state === 'good'
            ? 'Der Bildschirm kann an bleiben.'
            : 'Dieser Browser kann den Bildschirm nicht anlassen: im System einstellen.',
        offline: ({ state }) =>
          state === 'good'
            ? 'Alles ist aufbewahrt: Es geht ohne Netz.'
            : 'Noch nicht für eine Zeit ohne Netz aufbewahrt: die Seite noch einmal laden.',
      },
      rehearse: 'Probe',
      rule: 'Drei Läufe jeder Szene mit Bahnen. Live: Die anderen gehen früh, oder der mittlere Lauf dauert ein Zehntel länger als der der ersten Szene.',
      rehearsing: 'Läuft …',
      found: {
        live: 'live: Die Wirkung zeigt sich auf diesem Rechner',
        recorded: 'aufgezeichnet: Die Wirkung zeigt sich hier nicht; der aufgezeichnete Lauf bleibt',
        'not-yet': 'noch nicht geprobt',
      },
      shows: {
        valley: 'zeigt Kosten: aufgezeichnete, bis Enter sie hier misst',
        board: 'zeigt Anzahlen: Enter zählt hier',
      },
    },
    qr: {
      button: 'QR',
      name: 'Diese Szene als Code für Telefone',
      own: 'Diese Adresse führt zum eigenen Rechner: Kein Telefon im Saal erreicht ihn.',
    },
  };
};
