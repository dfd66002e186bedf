/** What is said about the stage and under it, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { machineGerman } from './machine.ts';

export const stageGerman = (formats: Formats): RunTexts['stage'] => {
  const { count, date, plural } = formats;
  const machine = machineGerman(formats);
  return {
    name: 'Bühne',
    idle: (workers) =>
      `${plural(workers, 'Worker bereit', 'Worker bereit')}, eine Bahn für jeden Bereich. Noch kein Lauf.`,
    live: (workers) => `${plural(workers, 'Worker sucht', 'Worker suchen')}.`,
    pointHint: 'Auf eine Marke zeigen oder mit den Pfeiltasten weitergehen, um zu lesen, was dort geschah.',
    narrowNote:
      'Kleine gepunktete Marken sind Prüfungen, zeitlich zwischen Messpunkte (Punkte) gesetzt. Rote Punkte: die Prüfung, die den Fund bemerkte, gemessen.',
    recorded: (environment) => `anderswo aufgezeichnet: ${machine(environment)}, ${date(environment.time)}`,
    keysHelp:
      'Pfeil links und rechts gehen durch die Ereignisse, mit Umschalt auch durch Messpunkte und Prüfungen; P spielt ab und hält an; Plus und Minus vergrößern und verkleinern; Alt mit Pfeilen verschiebt den Ausschnitt; F zeigt den Austritt, 0 den ganzen Lauf; Pfeil auf und ab wählen einen Worker.',
    targetHelp: 'Pfeil links und rechts verschieben das gepflanzte Ziel, auf und ab geben es einem anderen Worker.',
    targetName: 'Gepflanztes Ziel',
    targetAt: (worker, first, last) =>
      first === last
        ? `Ziel bei ${count(first)} im Bereich von Worker ${worker}.`
        : `Ziel zwischen ${count(first)} und ${count(last)} im Bereich von Worker ${worker}, in jedem Lauf an einem anderen Ort.`,
  };
};
