/** All that is kept in this browser, as a file and a report take it. */
import { LABELLED, type Contents, type PlacedLabel } from '../../state/kept/sitting.ts';
import type { LabState } from '../../state/types.ts';
import type { KeptThings } from '../charts/kept/kept-things.ts';

/** With what was checked since the page was opened. */
export function contentsOf(things: KeptThings, { labels, claims }: Pick<LabState, 'labels' | 'claims'>): Contents {
  const { runs, sweeps, exits, ladders, weights, writings, cards, predictions } = things;
  const placed = LABELLED.flatMap((of) =>
    things[of].flatMap(({ id }, at): readonly PlacedLabel[] => {
      const label = labels.get(id);
      return label === undefined ? [] : [{ of, at, name: label.name, tags: label.tags }];
    }),
  );
  return {
    runs: runs.map(({ result }) => result),
    sweeps: sweeps.map(({ result }) => result),
    exits: exits.map(({ result }) => result),
    cards: cards.map(({ result }) => result),
    ...{ predictions, labels: placed },
    claims: claims === null || claims.claims.length === 0 ? [] : [claims],
    ladders: ladders.map(({ result }) => result),
    weights: weights.map(({ result }) => result),
    writings: writings.map(({ result }) => result),
  };
}
