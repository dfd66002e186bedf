import { afterAll, describe, expect, test } from 'vitest';
import { nodeEngine } from './testing/node-engine.ts';
import { randomSettings } from './testing/random-settings.ts';
import { checkRule } from './trace-checks.ts';
import { checksAt, indexTrace, iterationsAt } from './trace-events.ts';
import type { Trace } from './trace.ts';

const engine = nodeEngine();
afterAll(() => engine.close());

/** What in a trace contradicts the record of its run; empty when nothing does. */
function contradictions(trace: Trace): string[] {
  const wrong: string[] = [];
  const index = indexTrace(trace);
  for (const of of index.workers) {
    const { record, worker, startMicros, endMicros, sampleMicros, sampleIterations } = of;
    const say = (what: string): void => void wrong.push(`worker ${worker}: ${what}`);
    const derived = checkRule(trace.record.settings, record)?.count;
    if (record.checks !== null && derived !== record.checks) say(`${derived} derived checks, ${record.checks} made`);
    if (sampleMicros.some((micros, i) => i > 0 && micros < sampleMicros[i - 1]!)) say('time runs back');
    if (sampleIterations.some((n, i) => i > 0 && n < sampleIterations[i - 1]!)) say('position runs back');
    if ((sampleMicros[0] ?? 0) < (startMicros ?? 0)) say('a sample before the start');
    if ((sampleMicros.at(-1) ?? 0) > (endMicros ?? Infinity)) say('a sample after the exit');
    if ((sampleIterations.at(-1) ?? 0) > (record.iterations ?? Infinity)) say('a sample beyond the iterations');
    if (endMicros !== null && iterationsAt(of, endMicros) !== record.iterations)
      say('not at its last iteration when it left');
    if (endMicros !== null && checksAt(of, endMicros) !== record.checks) say('not all checks made when it left');
    const exits = index.notable.filter((event) => event.worker === worker && event.kind === 'exit').length;
    if (exits !== (endMicros === null ? 0 : 1)) say(`${exits} exits`);
    const { lockMicros, raisedMicros, resultMicros, seenMicros } = of.trace;
    const order = [startMicros, lockMicros, raisedMicros, resultMicros, endMicros].filter((micros) => micros !== null);
    if (order.some((micros, i) => i > 0 && micros < order[i - 1]!)) say(`events out of order: ${order.join(' ')}`);
    if ((seenMicros !== null) !== (record.outcome === 'exited-early')) say(`${record.outcome}, seen at ${seenMicros}`);
    if (Math.min(0, ...order, ...sampleMicros) < 0) say(`before the gate: ${order.join(' ')}`);
  }
  const raised = index.notable.filter((event) => event.kind === 'raised').length;
  if (raised !== Math.min(1, trace.record.results.length)) wrong.push(`${raised} times the flag was raised`);
  return wrong;
}

describe('the events of a traced run agree with its record', () => {
  test('in 200 random runs, both kernels', { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const trace = await engine.trace(randomSettings(seed, seed % 50 === 0));
      expect(contradictions(trace), `seed ${seed}: ${JSON.stringify(trace.record)}`).toEqual([]);
    }
  });
});
