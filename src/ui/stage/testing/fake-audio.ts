/** For tests: a Web Audio that plays nothing and remembers what it was told. */
import { onTestFinished, vi } from 'vitest';

interface FakeAudio {
  /** Contexts that are open. */
  readonly open: () => number;
  /** How loud each voice was told to be at once, in order. */
  readonly gains: number[];
  /** Of the flag. */
  readonly strokes: () => number;
}

/** In the place of the browser's until the test ends. */
export function fakeAudio(): FakeAudio {
  const gains: number[] = [];
  let [open, strokes] = [0, 0];
  const param = (told: (value: number) => void = () => undefined) => ({
    value: 0,
    cancelScheduledValues: () => undefined,
    setValueAtTime: () => undefined,
    /** The time of these contexts stands at 0. */
    setTargetAtTime: (value: number, when: number) => (when === 0 ? told(value) : undefined),
  });
  const node = { connect: <Next>(next: Next): Next => next };
  class Context {
    readonly currentTime = 0;
    readonly destination = {};
    constructor() {
      open += 1;
    }
    createOscillator() {
      return { ...node, frequency: param(), start: () => undefined, stop: () => void (strokes += 1) };
    }
    createGain() {
      return { ...node, gain: param((value) => void gains.push(value)) };
    }
    createStereoPanner() {
      return { ...node, pan: param() };
    }
    async resume(): Promise<void> {}
    async suspend(): Promise<void> {}
    async close(): Promise<void> {
      open -= 1;
    }
  }
  vi.stubGlobal('AudioContext', Context);
  onTestFinished(() => void vi.unstubAllGlobals());
  return { open: () => open, gains, strokes: () => strokes };
}
