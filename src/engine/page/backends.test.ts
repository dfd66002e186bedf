import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEngine, type Opened } from './backends.ts';
import type { Host } from './host.ts';
import { loadWasmKernels } from './wasm-kernels.ts';
import { type Fault, FaultError } from '../../contract/faults.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { complaints } from '../testing/oracle.ts';
import { testHost } from '../testing/node-engine.ts';

const SURROUNDINGS = { secure: true, canIsolate: true, framed: false, forced: false, address: 'http://localhost/' };
const patient = { timeout: 30_000 };

const opened: Opened[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) if (each.ok) each.engine.close();
  vi.unstubAllGlobals();
});

async function open(changes: Partial<Host>, surroundings = SURROUNDINGS): Promise<Opened> {
  const answer = await openEngine({ ...testHost(), ...changes }, surroundings, 1);
  opened.push(answer);
  return answer;
}

async function abilitiesOf(changes: Partial<Host>) {
  const answer = await open(changes);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.engine.abilities;
}

const noWorkers = (): never => {
  throw new Error('DataCloneError');
};

/** Workers of a browser that has memory to share but does not let a worker have it: of WebAssembly's own kind, or of any. */
function withholding(what: 'wasm' | 'any'): Host['spawn'] {
  return (kind) => {
    const worker = testHost().spawn(kind);
    const { endpoint } = worker;
    const postMessage: typeof endpoint.postMessage = (message, transfer) => {
      const [order] = (message as { argumentList?: { value?: { memory?: unknown } }[] }).argumentList ?? [];
      const memory = order?.value?.memory;
      if (memory !== undefined && (what === 'any' || memory instanceof WebAssembly.Memory))
        throw new DOMException('The object can not be cloned.', 'DataCloneError');
      endpoint.postMessage(message, transfer);
    };
    const listen = {
      addEventListener: endpoint.addEventListener.bind(endpoint),
      removeEventListener: endpoint.removeEventListener.bind(endpoint),
    };
    return { ...worker, endpoint: { ...listen, postMessage } };
  };
}

describe('an engine', () => {
  it('has both kernels where nothing is missing', patient, async () => {
    expect(await abilitiesOf({})).toEqual({
      kernels: ['wasm', 'js'],
      flags: ['atomic', 'plain', 'lock', 'message'],
      yields: 'message-channel',
      sweep: true,
      exits: true,
      races: true,
      missing: [],
    });
  });

  it.each<[string, Host['wasmBytes'], Fault]>([
    [
      'the server has no kernels',
      () => Promise.reject(new FaultError({ code: 'kernels-missing', status: 404 })),
      { code: 'kernels-missing', status: 404 },
    ],
    [
      'they are cut short',
      async () => new Uint8Array([0, 97, 115, 109]),
      { code: 'kernels-broken', message: expect.stringContaining('WebAssembly') as string },
    ],
  ])('runs in JavaScript where %s', patient, async (_, wasmBytes, why) => {
    expect(await abilitiesOf({ wasmBytes })).toMatchObject({ kernels: ['js'], missing: [{ what: 'wasm', why }] });
  });

  it('waits for them no longer than it says', async () => {
    const wasmBytes: Host['wasmBytes'] = (deadline) =>
      new Promise((_, reject) => deadline.addEventListener('abort', () => reject(new Error('aborted'))));
    const missing = await loadWasmKernels({ ...testHost(), wasmBytes }, 50);
    expect(missing).toEqual({ code: 'kernels-late', seconds: 0.05 });
  });

  it('runs in JavaScript where there is no WebAssembly, and asks for no kernels', patient, async () => {
    vi.stubGlobal('WebAssembly', undefined);
    const wasmBytes = vi.fn<Host['wasmBytes']>();
    const answer = await open({ wasmBytes });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const { engine } = answer;
    expect(wasmBytes).not.toHaveBeenCalled();
    expect(engine.abilities).toMatchObject({ kernels: ['js'], missing: [{ what: 'wasm', why: { code: 'no-wasm' } }] });
    expect(complaints(await engine.run({ ...DEFAULT_SETTINGS, kernel: 'js' }))).toEqual([]);
  });
});

it('an engine runs in JavaScript where only memory of WebAssembly stays on the page', patient, async () => {
  expect(await abilitiesOf({ spawn: withholding('wasm') })).toMatchObject({
    kernels: ['js'],
    missing: [{ what: 'wasm', why: { code: 'wasm-unshared' } }],
  });
});

it('an engine runs in JavaScript where memory of WebAssembly cannot be shared at all', patient, async () => {
  vi.stubGlobal('WebAssembly', {});
  expect(await abilitiesOf({})).toMatchObject({ missing: [{ what: 'wasm', why: { code: 'wasm-unshared' } }] });
});

describe('where nothing can be shared', () => {
  const byMessage = { ...DEFAULT_SETTINGS, flag: 'message' } as const;
  const unshared = (...of: readonly string[]) => ({
    flags: ['message'],
    ...{ sweep: false, exits: false, races: false },
    missing: ['shared-memory', 'sweep', 'exits', 'races', ...of].map(
      (what) => expect.objectContaining({ what }) as unknown,
    ),
  });

  it('an engine runs by message, in JavaScript where there is no WebAssembly', patient, async () => {
    vi.stubGlobal('WebAssembly', undefined);
    vi.stubGlobal('SharedArrayBuffer', undefined);
    const answer = await open({});
    if (!answer.ok) throw new Error(answer.refusal.code);
    expect(answer.engine.abilities).toMatchObject({ kernels: ['js'], ...unshared('wasm') });
    expect(complaints(await answer.engine.run({ ...byMessage, kernel: 'js' }))).toEqual([]);
  });

  it('has both kernels over memory of each worker alone, and refuses what needs shared memory', patient, async () => {
    const fetched = new Response(null, { headers: {} });
    vi.stubGlobal('fetch', async () => fetched);
    const answer = await open({ isolated: false, spawn: withholding('any') });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const { engine } = answer;
    expect(engine.abilities).toMatchObject({ kernels: ['wasm', 'js'], ...unshared() });
    expect(engine.abilities.missing[0]!.why).toMatchObject({ code: 'headers-missing' });
    for (const kernel of ['wasm', 'js'] as const) {
      const record = await engine.run({ ...byMessage, kernel });
      expect(complaints(record)).toEqual([]);
      expect(record.doubts).toContain('not-isolated');
    }
    await expect(engine.run(DEFAULT_SETTINGS)).rejects.toThrow('no memory is shared');
    const fault = engine.abilities.missing[0]!.why;
    expect(await engine.exits(DEFAULT_SETTINGS, { count: 1, seed: 1 })).toEqual({ ok: false, stopped: false, fault });
    expect(await engine.races(DEFAULT_SETTINGS, { rounds: 1 })).toEqual({ ok: false, stopped: false, fault });
  });
});

describe('no engine', () => {
  it('where workers cannot be had', async () => {
    const fault = { code: 'worker-not-created', message: 'DataCloneError' };
    expect(await open({ spawn: noWorkers })).toEqual({ ok: false, refusal: { code: 'no-workers', fault } });
  });

  it('where the server does not give their script: it says why, not the worker', async () => {
    const fault = { code: 'code-missing', file: 'worker-1.js', status: 404 } as const;
    const workerCode = () => Promise.reject(new FaultError(fault));
    expect(await open({ spawn: noWorkers, workerCode })).toEqual({ ok: false, refusal: { code: 'no-workers', fault } });
  });

  const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
  const [opener, embedder] = ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy'] as const;
  it.each([
    [{ ...SURROUNDINGS, secure: false }, headers, { code: 'insecure' }],
    [{ ...SURROUNDINGS, secure: false, framed: true, address: 'https://a/' }, headers, { code: 'framed' }],
    [{ ...SURROUNDINGS, secure: false, framed: true, address: 'http://a/' }, headers, { code: 'insecure' }],
    [{ ...SURROUNDINGS, forced: true }, {}, { code: 'forced-reload' }],
    [SURROUNDINGS, {}, { code: 'headers-missing', names: [opener, embedder] }],
    [SURROUNDINGS, { [opener]: 'same-origin' }, { code: 'headers-missing', names: [embedder] }],
    [SURROUNDINGS, { ...headers, [embedder]: 'unsafe-none' }, { code: 'headers-missing', names: [embedder] }],
    [SURROUNDINGS, headers, { code: 'not-isolated' }],
    [{ ...SURROUNDINGS, canIsolate: false }, {}, { code: 'never-isolates' }],
    [{ ...SURROUNDINGS, framed: true }, headers, { code: 'framed' }],
  ])('where the page is not isolated: %j with %j', async (surroundings, answered, refusal) => {
    vi.stubGlobal('fetch', async () => new Response(null, { headers: answered as Record<string, string> }));
    expect(await open({ isolated: false, spawn: noWorkers }, surroundings)).toEqual({ ok: false, refusal });
  });

  it('where the server does not say its headers once more', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    expect(await open({ isolated: false, spawn: noWorkers })).toMatchObject({ refusal: { code: 'headers-unknown' } });
  });

  it('is not said where a page shares memory without being isolated', patient, async () => {
    expect(await open({ isolated: false })).toMatchObject({ ok: true });
  });
});
