import { afterEach, describe, expect, it } from 'vitest';
import { Engine } from './engine.ts';
import type { Host, WorkerHandle, WorkerKind } from './host.ts';
import type { RunRecord } from '../../contract/record.ts';
import type { BlocksOrder } from '../../contract/runner.ts';
import { DEFAULT_SETTINGS, type Range, type Settings } from '../../contract/settings.ts';
import { howOften } from '../testing/how-often.ts';
import { SMALL_LOOP, SMALL_RANGE } from '../testing/small-loop.ts';
import { complaints } from '../testing/oracle.ts';
import { searching } from '../testing/searching.ts';
import { testHost, testWasm } from '../testing/node-engine.ts';

/** Long enough for an honest worker on a busy machine, short enough to wait for. */
const DEADLINES = { joining: 5_000, silence: 400 };
const FOREVER: Settings = {
  ...DEFAULT_SETTINGS,
  task: 'count',
  ranges: Array.from({ length: 4 }, () => [0, 2 ** 40] as const),
};

/** A host that keeps its workers in sight, and can be told to make bad ones. */
function watchedHost() {
  const real = testHost();
  const alive = new Set<WorkerHandle>();
  const state = {
    refuse: null as string | null,
    /** Which of the workers that are made from now on are refused, by their order; all, unless told. */
    refuses: (_made: number): boolean => true,
    mute: false,
    offline: false,
  };
  let made = 0;
  const spawn = (kind: WorkerKind): WorkerHandle => {
    made += 1;
    if (state.refuse && state.refuses(made)) throw new Error(state.refuse);
    const worker = real.spawn(kind);
    const silent = { postMessage: () => {}, addEventListener: () => {}, removeEventListener: () => {} };
    const { offline } = state;
    const handle: WorkerHandle = {
      endpoint: state.mute || offline ? silent : worker.endpoint,
      onFailure: (report) => (offline ? report({ code: 'worker-script-missing' }) : worker.onFailure(report)),
      terminate: () => {
        alive.delete(handle);
        worker.terminate();
      },
    };
    alive.add(handle);
    return handle;
  };
  const host: Host = { ...real, spawn };
  const refuseOnly = (nth: number) => Object.assign(state, { refuse: 'no more', refuses: (at: number) => at === nth });
  return { host, alive, state, refuseOnly };
}

const engines: Engine[] = [];
afterEach(() => engines.splice(0).forEach((engine) => engine.close()));

function watchedEngine(deadlines = DEADLINES) {
  const watched = watchedHost();
  const engine = new Engine(watched.host, testWasm(), deadlines);
  engines.push(engine);
  return { engine, ...watched };
}

const failures = (record: RunRecord) => record.workers.filter(({ outcome }) => outcome === 'failed');

async function expectsARightRun(engine: Engine) {
  const record = await engine.run(DEFAULT_SETTINGS);
  expect(complaints(record)).toEqual([]);
  return record;
}

describe('bad luck', () => {
  it('says that a worker died, and runs again', async () => {
    const { engine, alive } = watchedEngine();
    await engine.start(4);
    const victim = [...alive][2]!;
    const running = engine.run(FOREVER);
    await searching(engine);
    victim.terminate();
    const record = await running;
    expect(record.workers[2]).toMatchObject({ outcome: 'failed', iterations: null, checks: null });
    expect(record.workers[2]!.reason).toBe('worker-ended');
    expect(record.workers[2]!.lastPublished).toBeGreaterThanOrEqual(0);
    for (const other of [0, 1, 3]) {
      const { outcome, reason, iterations, checks } = record.workers[other]!;
      expect({ outcome, reason }).toEqual({ outcome: 'failed', reason: 'other-worker-failed' });
      // On a machine that is too busy it may have been terminated; then it has no counts.
      expect(checks).toBe(iterations);
    }
    expect((await expectsARightRun(engine)).doubts).toContain('worker-replaced');
  });

  it('says that a worker never answers, within the deadline', async () => {
    const { engine, state } = watchedEngine({ joining: 300, silence: 300 });
    state.mute = true;
    const record = await engine.run(DEFAULT_SETTINGS);
    expect(failures(record)).toHaveLength(4);
    expect(record.workers[0]).toMatchObject({ reason: 'worker-late', figures: { seconds: 0.3 } });
  });

  it('says that a worker which had joined falls silent', async () => {
    const { host } = watchedHost();
    let deaf = false;
    const spawn = (kind: WorkerKind): WorkerHandle => {
      const worker = host.spawn(kind);
      const { endpoint } = worker;
      const postMessage: typeof endpoint.postMessage = (message, transfer) => {
        if (!deaf) endpoint.postMessage(message, transfer);
      };
      return {
        ...worker,
        endpoint: {
          postMessage,
          addEventListener: endpoint.addEventListener.bind(endpoint),
          removeEventListener: endpoint.removeEventListener.bind(endpoint),
        },
      };
    };
    const engine = new Engine({ ...host, spawn }, testWasm(), DEADLINES);
    engines.push(engine);
    await expectsARightRun(engine);
    deaf = true;
    const record = await engine.run(DEFAULT_SETTINGS);
    deaf = false;
    expect(failures(record)).toContainEqual(
      expect.objectContaining({ reason: 'worker-silent', figures: { seconds: 0.4 } }),
    );
    await expectsARightRun(engine);
  });

  const faults = howOften(20, 100);

  it(
    `says that the script can not be had, and leaves nobody behind in ${faults} faults`,
    { timeout: 60_000 },
    async () => {
      const { engine, state, alive } = watchedEngine();
      for (let fault = 0; fault < faults; fault += 1) {
        if (fault % 2 === 0) {
          state.refuse = 'no such script';
          engine.close();
          const record = await engine.run(DEFAULT_SETTINGS);
          expect(record.workers[0]).toMatchObject({
            reason: 'worker-not-created',
            figures: { message: 'no such script' },
          });
          state.refuse = null;
        } else {
          await engine.start(2);
          const running = engine.run({ ...FOREVER, ranges: FOREVER.ranges.slice(0, 2) });
          [...alive][1]!.terminate();
          expect(failures(await running).length).toBeGreaterThan(0);
        }
        expect(alive.size).toBe(0);
      }
      await expectsARightRun(engine);
    },
  );
});

describe('a pool that grows', () => {
  const failed = (reason: string, iterations: number | null) =>
    expect.objectContaining({ outcome: 'failed', reason, iterations }) as unknown;

  it('loses nobody where one worker cannot be made, and runs again', async () => {
    const { engine, alive, state, refuseOnly } = watchedEngine();
    await engine.start(2);
    const first = [...alive];
    refuseOnly(3);
    const left = failed('other-worker-failed', 0);
    expect((await engine.run(DEFAULT_SETTINGS)).workers).toEqual([
      left,
      left,
      failed('worker-not-created', null),
      left,
    ]);
    state.refuse = null;
    expect((await expectsARightRun(engine)).doubts).not.toContain('worker-replaced');
    expect([...alive].slice(0, 2)).toEqual(first);
  });

  it('goes on with those that are there while no more can be had', async () => {
    const { engine, state } = watchedEngine();
    await engine.start(2);
    state.offline = true;
    const { workers } = await engine.run(DEFAULT_SETTINGS);
    expect(workers.map(({ reason }) => reason)).toEqual([
      'other-worker-failed',
      'other-worker-failed',
      'worker-script-missing',
      'worker-script-missing',
    ]);
    const two = { ...DEFAULT_SETTINGS, ranges: DEFAULT_SETTINGS.ranges.slice(0, 2) };
    expect(complaints(await engine.run(two))).toEqual([]);
    expect(await engine.exits(DEFAULT_SETTINGS, { count: 1, seed: 1 })).toMatchObject({ ok: false, stopped: false });
    expect(complaints(await engine.run(two))).toEqual([]);
    state.offline = false;
    await expectsARightRun(engine);
  });

  it('starts with those that can be had', async () => {
    const { engine, state, refuseOnly } = watchedEngine();
    refuseOnly(1);
    expect(await engine.start(2)).toBeNull();
    state.refuse = null;
    await expectsARightRun(engine);
  });

  it('measures again where a worker could not be replaced', async () => {
    const { engine, refuseOnly, state } = watchedEngine();
    const order: BlocksOrder = {
      ...SMALL_LOOP,
      parts: [1, 2].map(() => ({ range: SMALL_RANGE, blocks: [{ offset: 0, iterations: 100, interval: 1 }] })),
    };
    expect(await engine.blocks(order)).toMatchObject({ ok: true });
    await engine.recompile(0);
    refuseOnly(4);
    expect(await engine.blocks(order)).toMatchObject({ ok: false, fault: { code: 'worker-not-created' } });
    state.refuse = null;
    expect(await engine.blocks(order)).toMatchObject({ ok: true });
  });
});

describe('a team that measures', () => {
  const part = (range: Range, iterations: number) => ({ range, blocks: [{ offset: 0, iterations, interval: 1 }] });
  const quick: BlocksOrder = { ...SMALL_LOOP, flag: 'lock', parts: [part(SMALL_RANGE, 9), part(SMALL_RANGE, 9)] };
  /** The first is soon through and goes on for the other. */
  const endless: BlocksOrder = { ...quick, parts: [quick.parts[0]!, part([2 ** 53 - 1000, 2 ** 53 - 1], 2 ** 29)] };
  /** When both are at work. */
  async function measuring(engine: Engine) {
    expect(await engine.blocks(quick)).toMatchObject({ ok: true });
    const answer = engine.blocks(endless);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { answer };
  }

  it('hangs on nobody who dies', async () => {
    const { engine, alive } = watchedEngine();
    for (const dies of [0, 1]) {
      const { answer } = await measuring(engine);
      [...alive][dies]!.terminate();
      expect(await answer).toEqual({ ok: false, stopped: false, fault: { code: 'worker-ended' } });
      expect(alive.size).toBe(0);
    }
    expect(await engine.blocks(quick)).toMatchObject({ ok: true });
  });

  it('is stopped as one', async () => {
    const { engine } = watchedEngine();
    const { answer } = await measuring(engine);
    engine.stop();
    expect(await answer).toEqual({ ok: false, stopped: true });
    expect(await engine.blocks(quick)).toMatchObject({ ok: true });
  });
});

describe('stop', () => {
  const places = [
    ['small numbers', FOREVER],
    ['never', { ...FOREVER, interval: 'never' }],
    ['near 2^53', { ...FOREVER, ranges: Array.from({ length: 4 }, () => [2 ** 53 - 1000, 2 ** 53 - 1] as const) }],
    ['near 2^53, JavaScript', { ...FOREVER, kernel: 'js', ranges: [[2 ** 53 - 1000, 2 ** 53 - 1]] }],
  ] as const satisfies readonly (readonly [string, Settings])[];

  it.each(places)('leaves with exact counts: %s', async (_, settings) => {
    const { engine } = watchedEngine();
    await engine.start(settings.ranges.length);
    const running = engine.run(settings);
    await searching(engine);
    engine.stop();
    const record = await running;
    for (const worker of record.workers) expect(worker.outcome).toBe('stopped');
    // On a machine that is too busy a worker may have been terminated; then it has no counts.
    for (const worker of record.workers)
      if (worker.iterations !== null && settings.interval !== 'never') expect(worker.checks).toBe(worker.iterations);
  });

  it('terminates a loop that never looks', async () => {
    const { engine, alive } = watchedEngine();
    const silent = { ...FOREVER, kernel: 'js', flag: 'plain', interval: 'never' } as const satisfies Settings;
    await engine.start(4);
    const running = engine.run(silent);
    await searching(engine);
    engine.stop();
    const record = await running;
    expect(record.workers.map(({ outcome }) => outcome)).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
    expect(record.workers[0]).toMatchObject({ iterations: null, lastPublished: 0 });
    expect(alive.size).toBe(0);
    await expectsARightRun(engine);
  });

  it('ends the wait for workers that do not come', async () => {
    const { engine, state } = watchedEngine({ joining: 600_000, silence: 400 });
    state.mute = true;
    const running = engine.run(FOREVER);
    engine.stop();
    const { workers } = await running;
    for (const worker of workers) expect(worker).toMatchObject({ outcome: 'stopped', reason: 'worker-stayed' });
    state.mute = false;
    await expectsARightRun(engine);
  });

  it('before the workers are there', async () => {
    const { engine } = watchedEngine();
    const running = engine.run(FOREVER);
    engine.stop();
    expect((await running).workers.map(({ outcome }) => outcome)).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
  });
});
