import { expect, it } from 'vitest';
import { settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';

it('runs in a row of the same settings belong together, until the next', async () => {
  const { lab, engine, state } = await fakeLab();
  lab.commands.runSeries([{}, {}, {}]);
  await settled();
  await engine.finish();
  expect(state().shown!.series).toBeUndefined();
  await engine.finish();
  await engine.finish();
  expect(state().shown!.series).toEqual(
    state()
      .log.map(({ record }) => record)
      .reverse(),
  );
  lab.commands.run();
  await settled();
  await engine.finish();
  expect(state().shown!.series).toBeUndefined();
  lab.commands.runSeries([{ interval: 10 }, { interval: 1000 }]);
  await settled();
  await engine.finish();
  await engine.finish();
  expect(state().shown!.series).toBeUndefined();
});
