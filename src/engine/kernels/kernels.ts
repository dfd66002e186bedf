/** The search loops by name, for both kernels, and which of them a run needs. */
import type { Settings, Work } from '../../contract/settings.ts';

/** Runs one segment from the frame at this byte address; gives the reason it came back. */
export type KernelLoop = (frame: number) => number;

/** The parts of a loop's name; the WebAssembly module exports one function for each combination. */
export interface LoopName {
  readonly guard: 'nested' | 'countdown' | 'modulo' | 'moduloPrimes';
  /** How a check reads the flag. `Extra`: atomically, with extra work; nested guard only. */
  readonly way: 'Atomic' | 'Plain' | 'Lock' | 'Extra';
  /** The test of numbers below 2^32, that of larger ones too, or so many steps (not with `moduloPrimes`). */
  readonly work: 'Narrow' | 'Wide' | 'Steps';
  /** How iterations are counted in a word, if they are; not with `Extra`. */
  readonly counts: '' | 'Shared' | 'Ordinary';
}

/** Tests of numbers from here on take the wide loop. */
export const NARROW_END = 2 ** 32;

const WAYS = { atomic: 'Atomic', plain: 'Plain', lock: 'Lock' } as const;

/** Throws for the `message` flag, which has no loop of its own. */
export function loopName({
  guard,
  unit,
  flag,
  counter,
}: Pick<Settings, 'guard' | 'unit' | 'flag' | 'counter'>): Omit<LoopName, 'work'> {
  if (flag === 'message') throw new RangeError('the message flag has no shared memory to search in');
  const counts = counter === 'none' ? '' : counter === 'shared' ? 'Shared' : 'Ordinary';
  return { guard: unit === 'primes' ? 'moduloPrimes' : guard, way: WAYS[flag], counts };
}

/** `last`: the largest number there is to test. */
export function loopWork(work: Work, last: number): LoopName['work'] {
  if (work !== 'prime') return 'Steps';
  return last >= NARROW_END ? 'Wide' : 'Narrow';
}

/** The loops of one instance of the WebAssembly module over one shared memory. */
export function wasmLoops(module: WebAssembly.Module, memory: WebAssembly.Memory): (name: LoopName) => KernelLoop {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return ({ guard, way, work, counts }) => {
    const name = `${guard}${way}${work}${counts}`;
    const loop = exports[name];
    if (typeof loop !== 'function') throw new RangeError(`the module has no loop ${name}`);
    return loop as KernelLoop;
  };
}

/**
 * The same module with a nonce in a custom section. Engines share the compiled code of equal bytes, even between
 * workers; other bytes are compiled afresh, which makes each a compilation of its own.
 */
export function withNonce(bytes: Uint8Array<ArrayBuffer>, nonce: number): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode('nonce');
  const section = new Uint8Array(2 + 1 + name.length + 8);
  section.set([0, section.length - 2, name.length], 0);
  section.set(name, 3);
  new DataView(section.buffer).setFloat64(3 + name.length, nonce);
  const stamped = new Uint8Array(bytes.length + section.length);
  stamped.set(bytes);
  stamped.set(section, bytes.length);
  return stamped;
}
