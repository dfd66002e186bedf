/** What was chosen to be compared: by its id, or by its place in a sitting from elsewhere. */
import { createContext, useContext } from 'react';
import type { RunRecord } from '../../../contract/record.ts';
import type { SweepResult } from '../../../measure/results.ts';
import type { Label } from '../../../state/kept/label.ts';
import { keyInSitting, labelOfKey } from '../../../state/kept/sitting-keys.ts';
import type { Sitting } from '../../../state/kept/sitting.ts';
import type { LabState } from '../../../state/types.ts';
import type { KeptThings } from '../../charts/kept/kept-things.ts';

export interface Choice {
  readonly keys: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
}

export const ChoiceContext = createContext<Choice>({ keys: new Set(), toggle: () => undefined });

export const useChoice = (): Choice => useContext(ChoiceContext);

/** Something that was chosen. */
export interface Chosen<T> {
  readonly key: string;
  readonly result: T;
  readonly label: Pick<Label, 'name' | 'tags'> | null;
  readonly isElsewhere: boolean;
}

export interface AllChosen {
  readonly runs: readonly Chosen<RunRecord>[];
  readonly sweeps: readonly Chosen<SweepResult>[];
}

/** Those that are still there; the newest first, those of this browser before those from elsewhere. */
export function chosenOf(
  { keys }: Choice,
  { runs, sweeps }: Pick<KeptThings, 'runs' | 'sweeps'>,
  { labels, sittings }: Pick<LabState, 'labels' | 'sittings'>,
): AllChosen {
  const own = <T>(things: readonly { readonly id: string; readonly result: T }[]): readonly Chosen<T>[] =>
    things.map(({ id, result }) => ({ key: id, result, label: labels.get(id) ?? null, isElsewhere: false }));
  const theirs = <T>(of: 'runs' | 'sweeps', list: (sitting: Sitting) => readonly T[]): readonly Chosen<T>[] =>
    sittings.flatMap(({ id, sitting }) =>
      list(sitting).map((result, at) => {
        const key = keyInSitting(id, of, at);
        return { key, result, label: labelOfKey({ labels, sittings }, key) ?? null, isElsewhere: true };
      }),
    );
  const wanted = ({ key }: Chosen<unknown>): boolean => keys.has(key);
  return {
    runs: [...own(runs), ...theirs('runs', (sitting) => sitting.runs)].filter(wanted),
    sweeps: [...own(sweeps), ...theirs('sweeps', (sitting) => sitting.sweeps)].filter(wanted),
  };
}
