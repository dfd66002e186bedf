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

export const codeGerman = (): RunTexts['code'] => ({
  name: 'Der Code, der läuft',
  doing: (worker, phases) =>
    `Worker ${worker} ${phases.length === 0 ? 'ist gegangen' : phases.map((phase) => DOES[phase]).join(', ')}`,
});
