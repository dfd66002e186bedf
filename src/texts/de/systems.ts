/** Wirkliche Systeme, in Worten. */
import type { RealSystem, SystemName } from '../../lessons/systems.ts';
import type { ChartTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

const SHORT: Partial<Record<SystemName, string>> = {
  rayon: 'rayon',
  cadical: 'CaDiCaL',
  oneTbb: 'oneTBB',
  stockfish: 'Stockfish',
  hotSpot: 'HotSpot',
};

export const systemGerman = ({ count }: Formats): ChartTexts['systems'] => ({
  title: 'Wie echte Systeme k wählen',
  note: 'Alle von Hand festgelegt; keines misst. Was sie zwischen zwei Prüfungen tun, ist etwas anderes als diese Schleife.',
  label: ({ name, amount }: Pick<RealSystem, 'name' | 'amount'>) => `${SHORT[name] ?? ''} ${count(amount)}`,
  amount: ({ name, group, amount }) => {
    if (group === 'interval') return `k = ${count(amount)}`;
    if (group === 'time') return `${count(amount)} ms`;
    if (name === 'beam') return `${count(amount)} Reduktionen`;
    return name === 'tokio' ? `${count(amount)} Operationen` : `${count(amount)} Abfragepunkte`;
  },
  page: {
    title: 'Wo Ihnen das begegnet',
    intro:
      'Jemand arbeitet, jemand anderes will, dass er aufhört: Jedes System mit Threads oder Aufgaben beantwortet die Frage dieses Labors. Ihre Zahlen sind von Hand festgelegt. Jede wurde im November 2026 in ihrer Quelle nachgesehen.',
    groups: {
      interval: {
        title: 'Intervalle: eine Prüfung alle so viele Iterationen',
        note: 'Das k dieses Labors. Nur diese haben einen Platz auf seiner Achse.',
      },
      budget: {
        title: 'Kontingente: Eine Aufgabe darf so viel tun, dann gibt sie ab',
        note: 'Gezählt wird von System zu System etwas anderes; mit einem k lassen sie sich nicht vergleichen.',
      },
      time: {
        title: 'Zeit: Jemand sieht auf die Uhr',
        note: 'Wie viele Iterationen das sind, hängt davon ab, was sie tun.',
      },
    },
    axis: 'Prüfintervall k',
    best: 'Die teure Prüfung selten, die billige immer: Stockfish und CaDiCaL tun beides zugleich.',
  },
  entries: {
    rayon: {
      name: 'rayon (Rust), find_any',
      says: 'Vor jedem Element ein Blick auf die gemeinsame Flagge: Die Arbeit an einem Element gilt als viel teurer als ein Blick.',
    },
    cadical: {
      name: 'CaDiCaL (SAT-Löser)',
      says: 'Die eigene Flagge liest er bei jedem Aufruf. Die Funktion des Aufrufers, die mehr kostet, fragt er nur einmal in so vielen Aufrufen, in manchen Schleifen noch seltener.',
    },
    oneTbb: {
      name: 'oneTBB, parallel_sort',
      says: 'Während geprüft wird, ob eine Folge schon sortiert ist, sieht es ab und zu nach, ob jemand das Gegenteil gefunden hat.',
    },
    stockfish: {
      name: 'Stockfish (Schach)',
      says: 'Der Haupt-Thread liest die Uhr, die teuer ist, nur alle so viele Aufrufe; die Stopp-Flagge, die billig ist, liest jeder Thread an jedem Knoten.',
    },
    hotSpot: {
      name: 'HotSpot (Java), G1',
      says: 'Lange Zählschleifen werden in Streifen geschnitten, mit einer Safepoint-Prüfung von einem Streifen zum nächsten.',
    },
    tokio: {
      name: 'Tokio (Rust)',
      says: 'So viele Operationen einer Aufgabe je Aufruf, dann muss sie abgeben. Die Zahl ist „etwas willkürlich gewählt“, sagt ihr eigener Kommentar.',
    },
    beam: {
      name: 'BEAM (Erlang)',
      says: 'Ein Prozess darf so viele Reduktionen machen, etwa so viele Aufrufe; dann ist der nächste an der Reihe.',
    },
    quickJs: {
      name: 'QuickJS (JavaScript)',
      says: 'Es zählt bei Aufrufen und Rücksprüngen herunter und fragt bei null den Wirt, ob es unterbrechen soll.',
    },
    cpython: {
      name: 'CPython',
      says: 'Wer auf die Sperre des Interpreters wartet, wartet so lange, bevor er um sie bittet; der Thread, der sie hat, sieht bei jeder seiner Prüfungen nach einer Flagge.',
    },
    react: {
      name: 'React, sein Scheduler',
      says: 'Nach jeder Komponente sieht er auf die Uhr und lässt den Browser vor, wenn so viel Zeit vergangen ist.',
    },
    go: {
      name: 'Go',
      says: 'Eine Goroutine, die so lange gelaufen ist, wird um ein Ende gebeten: durch eine Marke, die ihr nächster Aufruf sieht, und durch ein Signal.',
    },
  },
});
