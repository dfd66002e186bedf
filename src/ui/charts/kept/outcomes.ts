/** What came of a measurement, in the line that stands for it. */
import type { ResultOn } from '../../../state/kept/archive.ts';
import type { ResultShelf } from '../../../state/kept/shelves.ts';
import { useTexts } from '../../basics/texts.ts';

type Outcomes = { readonly [Of in ResultShelf]: (result: ResultOn[Of]) => string };

export function useOutcomes(): Outcomes {
  const { kept: texts, sitting, figures, formats, claims } = useTexts('charts');
  return {
    sweeps: ({ nsPerCheck }) => sitting.check(figures.unitEstimate(nsPerCheck, 'ns')),
    exits: ({ points }) => texts.exitsOf(points.map(({ interval }) => formats.count(interval))),
    ladders: ({ rungs }) => texts.rungsOf(rungs.length),
    weights: ({ loops }) => texts.loopsOf(loops.length),
    writings: ({ workers }) => texts.writersOf(workers),
    claims: ({ claims: checked }) => claims.summary(checked.map(({ verdict }) => verdict)),
  };
}
