/** How real systems choose k, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const systemGerman = ({ count }: Formats): ChartTexts['systems'] => ({
  title: 'Wie echte Systeme k wählen',
  note: 'Alle von Hand festgelegt; keines misst. Was sie zwischen zwei Prüfungen tun, ist etwas anderes als diese Schleife.',
  labels: {
    findAny: 'rayon, .NET 1',
    cpython: 'CPython, erst 10',
    oneTbb: 'oneTBB 64',
    cpythonLater: 'CPython, dann 100',
    stockfish: 'Stockfish 512',
    hotSpot: `HotSpot ${count(1000)}`,
  },
  list: {
    findAny: {
      name: 'rayon find_any (Rust) und Parallel.For (.NET): 1',
      says: 'Vor jedem Element ein Blick auf die gemeinsame Flagge. Die Arbeit an einem Element gilt als viel teurer als ein Blick.',
      source:
        'rayon, src/iter/find.rs: full() liest die Flagge bei jedem Element; .NET, Parallel.cs: ShouldExitLoop bei jedem Index',
    },
    cpython: {
      name: 'CPython: 10 Bytecodes, dann 100, dann 5 ms',
      says: 'Ein Thread bot die Sperre des Interpreters alle 10 Bytecodes an, ab 2.3 alle 100. Seit 3.2 ist das Intervall eine Zeit, 5 ms, und hat auf dieser Achse keinen Platz.',
      source: 'Python-Handbuch, sys.setcheckinterval und sys.setswitchinterval; What’s New in Python 2.3 und 3.2',
    },
    oneTbb: {
      name: 'oneTBB parallel_sort, Vorprüfung: 64',
      says: 'Während geprüft wird, ob eine Folge schon sortiert ist, alle 64 Elemente ein Blick, ob jemand das Gegenteil gefunden hat.',
      source: 'oneTBB, parallel_sort.h, quick_sort_pretest_body: i % 64 == 0',
    },
    stockfish: {
      name: 'Stockfish: 512',
      says: 'Der Haupt-Thread sieht alle 512 Aufrufe auf die Uhr, öfter, wenn er nur wenige Knoten besuchen darf.',
      source: 'Stockfish, search.cpp, SearchManager::check_time: callsCnt',
    },
    hotSpot: {
      name: `HotSpot (Java): ${count(1000)}`,
      says: `Lange Zählschleifen werden in Streifen von ${count(1000)} Iterationen geschnitten, mit einer Safepoint-Prüfung zwischen den Streifen.`,
      source: 'OpenJDK, LoopStripMiningIter, 1000 bei Speicherbereinigern, die es nutzen',
    },
  },
});
