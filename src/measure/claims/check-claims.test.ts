import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../contract/claims.ts';
import type { RunRecord } from '../../contract/record.ts';
import type { BlocksOrder, Failure } from '../../contract/runner.ts';
import type { Settings } from '../../contract/settings.ts';
import { QUIET, SimulatedRunner, type Machine } from '../testing/simulated.ts';
import { checkClaims, type ClaimsOptions } from './check-claims.ts';
import type { ClaimsProgress } from './claim-results.ts';
import { reckonReads } from './every-tenth.ts';

const GONE = { code: 'worker-ended' } as const;

/** A lock of 30 ns, an atomic read of 1 ns, a remainder of 4 ns, a step of 1 ns. */
const MACHINE: Machine = {
  ...QUIET,
  ...{ jitter: 0.01, slope: 0, cores: 2, reportedCores: 2 },
  iterationOf: ({ work, guard }: BlocksOrder) => (work === 'prime' ? 10 : work) + (guard === 'modulo' ? 4 : 0),
  checkOf: ({ flag }: BlocksOrder) => (flag === 'lock' ? 30 : 1),
};

const READS = reckonReads([2, 20_000], 10).reads;

/** The lecture’s machine as it is, where it is not scripted otherwise. */
class Scripted extends SimulatedRunner {
  duplicates = 3;
  failing = false;

  override async run(settings: Settings): Promise<RunRecord> {
    const record = await super.run(settings);
    const workers = record.workers.map((worker) => ({
      ...worker,
      ...(settings.interval === 10 ? { checks: READS } : {}),
      ...(this.failing ? { outcome: 'failed' as const, reason: GONE.code } : {}),
    }));
    const results = settings.task === 'find' ? [{ worker: 0, number: 2 }] : [];
    return { ...record, workers, results };
  }

  override races(): Promise<Failure> {
    const answer = { ok: true, rounds: 50, duplicates: this.duplicates-- > 0 ? 3 : 0 };
    this.duplicates = Math.max(0, this.duplicates);
    return Promise.resolve(answer as unknown as Failure);
  }
}

const ALL = { kernels: ['wasm'], flags: ['atomic', 'lock'], sweep: true, exits: true, races: true } as const;
const orders = (recheck: boolean) => ({ all: 9, duplicates: recheck ? 0 : 4 });

const check = async (
  machine: Partial<Machine> = {},
  options: ClaimsOptions = {},
  abilities: Partial<typeof ALL> = {},
) => {
  const runner = new Scripted({ ...MACHINE, ...machine }, 1);
  const surroundings = { runner, clock: runner, abilities: { ...ALL, ...abilities }, orders };
  return checkClaims(surroundings, { seconds: 20, ...options });
};

const said = ({ claims }: Awaited<ReturnType<typeof check>>): string[] =>
  claims.map(({ claim, verdict, why }) => `${claim} ${verdict} ${why}`);

describe('the lecture check', () => {
  it('gives nine verdicts that follow from what was measured', async () => {
    const reports: ClaimsProgress[] = [];
    const result = await check({}, { onProgress: (progress) => reports.push(progress) });
    expect(said(result)).toEqual([
      '1 does-not-hold never-as-printed',
      '2 recorded lock-taken',
      '3 does-not-hold bursts',
      '4 does-not-hold less',
      '5 holds like-weight',
      '6 does-not-hold dearer',
      '7 holds never-with-look',
      '8 holds-otherwise one-interval',
      '9 recorded waits-for-reader',
    ]);
    expect(result.end).toEqual({ kind: 'done' });
    expect(reports.map(({ now }) => now)).toEqual([...CLAIMS, null]);
    expect(reports.map(({ done }) => done)).toEqual(reports.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({
      version: 1,
      claims: [{ claim: 1, name: 'first-finder' }, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('follows a lock that costs nothing, and a read that is dear', async () => {
    const machine = { checkOf: ({ flag }: BlocksOrder) => (flag === 'lock' ? 0 : 20) };
    const result = await check(machine, { only: ['weight', 'cheap-guard'] });
    expect(said(result)).toEqual(['5 cannot-tell no-cost', '6 holds cheaper']);
  });

  it('cannot tell on one core what two at once would do', async () => {
    const result = await check({ cores: 1, reportedCores: 1 }, { only: ['few-iterations'] });
    expect(said(result)).toEqual(['8 cannot-tell not-trusted']);
    expect(result.claims[0]!.doubts).toContain('oversubscribed');
  });

  it('cannot tell by a clock too coarse for what is claimed', async () => {
    expect(said(await check({ grain: 500 }, { only: ['slower'] }))).toEqual(['4 cannot-tell not-trusted']);
  });

  it('says what is not here, and still shows what was recorded', async () => {
    const none = { flags: ['message'], sweep: false, exits: false, races: false } as unknown as typeof ALL;
    const result = await check({}, { only: ['first-finder', 'weight', 'second-look', 'queue-complete'] }, none);
    expect(said(result)).toEqual([
      '1 cannot-tell not-here',
      '5 cannot-tell not-here',
      '7 cannot-tell not-here',
      '9 recorded waits-for-reader',
    ]);
  });

  it('goes on where a claim failed', async () => {
    const runner = new Scripted(MACHINE, 1);
    runner.failing = true;
    const surroundings = { runner, clock: runner, abilities: ALL, orders };
    const result = await checkClaims(surroundings, { only: ['every-tenth', 'queue-complete'] });
    expect(result.claims).toMatchObject([
      { verdict: 'cannot-tell', why: 'failed', fault: GONE },
      { verdict: 'recorded' },
    ]);
    expect(result.end).toEqual({ kind: 'done' });
  });

  it('does not trust times while the page was hidden, but counts', async () => {
    const interruptions = () => [{ code: 'hidden', fromMicros: 0, toMicros: Infinity } as const];
    const result = await check({}, { only: ['every-tenth', 'slower'], interruptions });
    expect(said(result)).toEqual(['3 does-not-hold bursts', '4 cannot-tell not-trusted']);
  });

  it('keeps what was done when it is stopped', async () => {
    const abort = new AbortController();
    const onProgress = ({ now }: ClaimsProgress): void => void (now === 'every-tenth' && abort.abort());
    const result = await check(
      {},
      { only: ['first-finder', 'every-tenth', 'slower'], signal: abort.signal, onProgress },
    );
    expect([said(result), result.end]).toEqual([['1 does-not-hold never-as-printed'], { kind: 'stopped' }]);
  });
});
