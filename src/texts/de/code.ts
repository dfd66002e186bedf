/** The panel of the code that runs, in German. */
import type { CodePhase } from '../../replay/code-phase.ts';
import type { RunTexts } from '../catalogue.ts';

const DOES: Readonly<Record<CodePhase, string>> = {
  wait: 'wartet am Start',
  test: 'testet eine Zahl',
  check: 'prüft die Flagge',
  lock: 'will die Sperre',
  publish: 'hisst die Flagge und schreibt das Ergebnis',
  leave: 'verlässt die Schleife: die Flagge ist oben',
  end: 'ist am Ende seines Bereichs',
};

const DOES_BY_MESSAGE: typeof DOES = {
  ...DOES,
  wait: 'wartet auf die Startnachricht',
  check: 'gibt an seine Ereignisschleife ab, außerhalb dieser Schleife',
  lock: 'hat der Seite eine Nachricht geschickt',
  publish: 'hat eine Nachricht geschickt, die die Seite nimmt',
  leave: 'geht: Er hat vom Fund gehört',
};

export const codeGerman = (): RunTexts['code'] => ({
  name: (file) => `Der Code von ${file}`,
  beside: 'Neben anderen Sprachen',
  runs: 'läuft hier',
  runsNot: 'dieselbe Schleife; läuft nicht',
  phases: 'Beleuchten, was dies tut',
  phase: {
    ...{ wait: 'Start', test: 'Test', check: 'Prüfung', lock: 'Sperre' },
    ...{ leave: 'Gehen', publish: 'Fund', end: 'Ende' },
  },
  doing: (worker, phases, byMessage) => {
    const does = byMessage ? DOES_BY_MESSAGE : DOES;
    return `Worker ${worker} ${phases.length === 0 ? 'ist gegangen' : phases.map((phase) => does[phase]).join(', ')}`;
  },
});
