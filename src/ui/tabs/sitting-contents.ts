/** All that is kept in this browser, put together. */
import { useEffect, useState } from 'react';
import { keptProgress } from '../../lessons/progress.ts';
import type { KeptResults } from '../../state/kept/archive.ts';
import type { Contents } from '../../state/kept/sitting.ts';
import type { Lab } from '../../state/types.ts';
import { useLab } from '../basics/lab-context.ts';

/** Never rejects: what cannot be read from the browser is not in it, and why was told. */
async function sittingContents({ store, archive, keeper }: Lab): Promise<Contents> {
  let results: KeptResults = { sweeps: [], exits: [] };
  await archive(async (keeping) => {
    results = await keeping.results();
  });
  const { log, calibration } = store.getState();
  return {
    runs: log.map(({ record }) => record),
    sweeps: results.sweeps.map(({ result }) => result),
    exits: results.exits.map(({ result }) => result),
    cards: calibration === null ? [] : [calibration],
    predictions: Object.values(keptProgress(keeper).read()).flatMap(({ predictions }) => predictions),
  };
}

/** Null until it is known; looked at again when something is added to it. */
export function useSittingContents(): Contents | null {
  const lab = useLab();
  const [contents, setContents] = useState<Contents | null>(null);
  useEffect(() => {
    let wanted = true;
    let seen: readonly unknown[] = [];
    const look = (): void => {
      const { log, moves, calibration } = lab.store.getState();
      const now = [log, moves, calibration];
      if (now.every((each, i) => each === seen[i])) return;
      seen = now;
      void sittingContents(lab).then((there) => wanted && setContents(there));
    };
    look();
    const leave = lab.store.subscribe(look);
    return () => {
      wanted = false;
      leave();
    };
  }, [lab]);
  return contents;
}
