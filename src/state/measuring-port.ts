/** Measuring as the state asks for it. Its code is fetched when it is first needed, so that it is no part of the first load. */
import type { Runner } from '../contract/runner.ts';
import type { YieldTimes } from '../measure/ladder-results.ts';
import type { Clock, Probes } from '../measure/results.ts';
import type { Interleavings } from '../replay/interleavings.ts';
import type { Measuring } from './measuring.ts';

const clock: Clock = { now: () => performance.now() * 1000 };

/** The timings only the real engine can take; a recorded or scripted one has none. */
function probesOf(runner: Runner & { readonly probes?: Probes }): Probes {
  return runner.probes ?? {};
}

/** Yields of workers that share no memory, likewise. */
function yieldsOf({
  messages,
}: Runner & { readonly messages?: { readonly timeYields: YieldTimes } }): YieldTimes | undefined {
  return messages && ((order) => messages.timeYields(order));
}

export const measuring: Measuring = {
  async sweep(runner, settings, options) {
    const { Sweep } = await import('../measure/sweep.ts');
    return new Sweep(runner, clock, settings, options);
  },
  async exits(runner, settings, options) {
    const { exitLatency } = await import('../measure/exits.ts');
    return exitLatency(runner, clock, settings, options);
  },
  async calibrate(runner, settings, options) {
    const { calibrate } = await import('../measure/calibrate.ts');
    return calibrate(runner, clock, settings, { ...options, probes: probesOf(runner) });
  },
  async ladder(runner, settings, options) {
    const { ladder } = await import('../measure/ladder.ts');
    const yields = yieldsOf(runner);
    return ladder(runner, clock, settings, { ...options, ...(yields && { yields }) });
  },
  async weights(runner, settings, options) {
    const { weights } = await import('../measure/weights.ts');
    return weights(runner, clock, settings, options);
  },
  async writing(runner, settings, options) {
    const { writing } = await import('../measure/writing.ts');
    return writing(runner, clock, settings, options);
  },
  async claims(runner, options) {
    const [{ checkClaims }, { countInterleavings, startBoard }] = await Promise.all([
      import('../measure/claims/check-claims.ts'),
      import('../replay/interleavings.ts'),
    ]);
    const orders = (recheck: boolean): Interleavings => countInterleavings(startBoard(recheck));
    return checkClaims({ runner, clock, abilities: runner.abilities, orders }, options);
  },
};
