import { describe, expect, it } from 'vitest';
import { bareLab } from './bare-lab.ts';
import { FakeEngine, settled } from './state/testing/fake-engine.ts';

function scripted() {
  const engine = new FakeEngine();
  engine.holding = true;
  return { engine, lab: bareLab(Object.assign(engine, { close: () => {} }), () => []) };
}

const exitsOf = (count: number) =>
  Array.from({ length: count }, (_, round) => ({ worker: 1, iterations: 10, micros: 1, round }));

describe('a stop', () => {
  it.each([
    ['exits', { exits: exitsOf(42) }, 42, exitsOf(42)],
    ['exits', { ok: false, stopped: true }, 0, []],
    ['races', { rounds: 42, duplicates: 1 }, 42, { rounds: 42, duplicates: 1 }],
    ['races', { ok: false, stopped: true }, 0, { rounds: 0, duplicates: 0 }],
  ] as const)('of %s says how much there was of it: %#', async (what, answer, done, soFar) => {
    const { engine, lab } = scripted();
    const call = what === 'exits' ? lab.exits({}, { count: 1000 }) : lab.races({}, { rounds: 1000 });
    await settled();
    engine.script(answer);
    lab.stop();
    const fault = { code: 'stopped', done, of: 1000 };
    await expect(call).rejects.toMatchObject({ name: 'StoppedError', fault, soFar });
  });

  it('is none of the call that comes after it, nor of one that was whole', async () => {
    const { engine, lab } = scripted();
    const [whole, next] = [lab.exits({}, { count: 42 }), lab.exits({}, { count: 1000 })];
    await settled();
    engine.script({ exits: exitsOf(42) });
    engine.holding = false;
    lab.stop();
    expect(await whole).toHaveLength(42);
    // Workers that do not leave early give fewer.
    expect(await next).toHaveLength(42);
  });
});

it('refuses bad settings, naming the field, and rejects with the fault of what failed', async () => {
  const { engine, lab } = scripted();
  await expect(lab.run({ interval: 0 })).rejects.toMatchObject({ name: 'SettingsError', field: 'interval', value: 0 });
  engine.holding = false;
  engine.script({ ok: false, stopped: false, fault: { code: 'worker-ended' } });
  await expect(lab.exits()).rejects.toMatchObject({ name: 'FaultError', fault: { code: 'worker-ended' } });
});
