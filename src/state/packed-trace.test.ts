import { expect, it } from 'vitest';
import { madeUpTrace } from '../contract/testing/made-up-trace.ts';
import { saveTrace } from '../contract/trace-file.ts';
import { indexTrace } from '../replay/events.ts';
import { buffersOf, packTrace, unpackTrace } from './packed-trace.ts';

it('arrives as it left, its columns without a copy, and with all that a replay makes of them', () => {
  const trace = madeUpTrace({ samples: 30 });
  const packed = packTrace(trace);
  const arrived = unpackTrace(structuredClone(packed, { transfer: buffersOf(packed) }));
  expect(packed.columns[0]!.sampleMicros).toHaveLength(0);
  const index = indexTrace(arrived);
  expect(arrived).toEqual(trace);
  expect(JSON.parse(saveTrace(arrived))).toEqual(trace);
  const { knotIterations, knotMicros } = index.workers[0]!;
  expect(indexTrace(trace).workers[0]).toMatchObject({ knotIterations, knotMicros });
  expect(indexTrace(arrived)).toBe(index);
});
