/** All that is kept in this browser, put together. */
import { useEffect, useMemo, useState } from 'react';
import type { Prediction } from '../../../contract/lessons.ts';
import type { RunRecord } from '../../../contract/record.ts';
import { readProgress } from '../../../lessons/progress.ts';
import type { CalibrationCard } from '../../../measure/results.ts';
import { NO_RESULTS, type KeptResult, type KeptResults } from '../../../state/kept/archive.ts';
import { cardId } from '../../../state/kept/label.ts';
import { CARD_KEY } from '../../../state/kept/saved-card.ts';
import type { Lab } from '../../../state/types.ts';
import { useLab, useLabState } from '../../basics/lab-context.ts';

/** What lies in the browser and not in the state. */
interface Looked extends KeptResults {
  readonly predictions: readonly Prediction[];
}

/** What can have a label, the newest first. */
export interface KeptThings extends Looked {
  readonly runs: readonly KeptResult<RunRecord>[];
  readonly cards: readonly KeptResult<CalibrationCard>[];
}

/** Never rejects: what cannot be read from the browser is not in it, and why was told. */
async function lookAt({ archive, keeper }: Lab): Promise<Looked> {
  let results = NO_RESULTS;
  await archive(async (keeping) => {
    results = await keeping.results();
  });
  return {
    ...results,
    predictions: Object.values(readProgress(keeper)).flatMap(({ predictions }) => predictions),
  };
}

/** Null until it is known; looked at again when something was put on the shelves or taken off them, in any tab. */
function useLooked(): Looked | null {
  const lab = useLab();
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    let wanted = true;
    let seen = -1;
    const look = (): void => void lookAt(lab).then((there) => wanted && setLooked(there));
    const moved = (): void => {
      const { moves } = lab.store.getState();
      if (moves === seen) return;
      seen = moves;
      look();
    };
    // What other tabs write to the texts beside the shelves.
    const heard = ({ key }: StorageEvent): void => {
      look();
      if (key === CARD_KEY) void lab.archive((keeping) => keeping.followCard());
    };
    moved();
    const leave = lab.store.subscribe(moved);
    window.addEventListener('storage', heard);
    return () => {
      wanted = false;
      leave();
      window.removeEventListener('storage', heard);
    };
  }, [lab]);
  return looked;
}

export function useKeptThings(): KeptThings | null {
  const looked = useLooked();
  const log = useLabState((state) => state.log);
  const card = useLabState((state) => state.calibration);
  return useMemo(
    () =>
      looked && {
        ...looked,
        runs: log.map(({ id, record }) => ({ id, result: record })),
        cards: card === null ? [] : [{ id: cardId(card), result: card }],
      },
    [looked, log, card],
  );
}
