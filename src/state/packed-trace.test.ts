import { expect, it } from 'vitest';
import { madeUpTrace } from '../contract/testing/made-up-trace.ts';
import { buffersOf, packTrace, unpackTrace } from './packed-trace.ts';

it('arrives as it left, its columns without a copy', () => {
  const trace = madeUpTrace({ samples: 30 });
  const packed = packTrace(trace);
  const arrived = structuredClone(packed, { transfer: buffersOf(packed) });
  expect(unpackTrace(arrived)).toEqual(trace);
  expect(packed.workers[0]!.sampleMicros).toHaveLength(0);
});
