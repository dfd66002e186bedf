/** All that is kept in this browser, as a file and a report take it. */
import type { KeptSitting } from '../../state/kept/archive.ts';
import { NO_LABEL } from '../../state/kept/label.ts';
import { keyInSitting, labelOfKey, ownerOfKey } from '../../state/kept/sitting-keys.ts';
import {
  LABELLED,
  type Contents,
  type OtherSitting,
  type PlacedLabel,
  type Sitting,
} from '../../state/kept/sitting.ts';
import type { LabState } from '../../state/types.ts';
import type { KeptThings } from '../charts/kept/kept-things.ts';

export function contentsOf(things: KeptThings, { labels }: Pick<LabState, 'labels'>): Contents {
  const { runs, sweeps, exits, ladders, weights, writings, claims, cards, predictions } = things;
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
    claims: claims.map(({ result }) => result),
    ladders: ladders.map(({ result }) => result),
    weights: weights.map(({ result }) => result),
    writings: writings.map(({ result }) => result),
  };
}

type Named = Pick<LabState, 'labels' | 'sittings'>;

/** Those from elsewhere, under the names that they and what is in them have here. */
export function sittingsOf(state: Named): readonly OtherSitting[] {
  return state.sittings.map((kept) => {
    const { name, tags } = state.labels.get(kept.id) ?? NO_LABEL;
    return { name, tags, sitting: asCalledHere(kept, state) };
  });
}

function asCalledHere({ id, sitting }: KeptSitting, state: Named): Sitting {
  const isCalled = [...state.labels.keys()].some((key) => key !== id && ownerOfKey(key) === id);
  if (!isCalled) return sitting;
  const labels = LABELLED.flatMap((of) =>
    sitting[of].flatMap((_, at): readonly PlacedLabel[] => {
      const { name, tags } = labelOfKey(state, keyInSitting(id, of, at)) ?? NO_LABEL;
      return name === '' && tags.length === 0 ? [] : [{ of, at, name, tags }];
    }),
  );
  return { ...sitting, labels };
}
