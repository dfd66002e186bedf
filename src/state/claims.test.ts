import { describe, expect, it } from 'vitest';
import { CLAIMS, type ClaimName } from '../contract/claims.ts';
import { settled } from './testing/fake-engine.ts';
import { fakeLab, type FakeLab } from './testing/fake-lab.ts';
import { claimsOf } from './testing/fake-measuring.ts';
import { FakeShelves } from './testing/fake-shelves.ts';

const DONE = { kind: 'precise' } as const;

describe('the lecture check', () => {
  it('checks all claims, is told of on the way, and kept on the page', async () => {
    const { lab, measuring, state } = await fakeLab();
    lab.commands.startClaims();
    await settled();
    expect(measuring.calls).toEqual([`claims ${CLAIMS.join()}`]);
    expect(state().activity).toEqual({ phase: 'checking', startedAt: 1000, progress: null });
    measuring.judged(CLAIMS);
    expect(state().activity).toMatchObject({ progress: { now: 'plain-read', done: 0.25 } });
    await measuring.finish(DONE);
    expect(state().claims).toEqual(claimsOf(CLAIMS, { kind: 'done' }));
  });

  it('keeps what it knew of the others when one is checked again, or when it is stopped', async () => {
    const { lab, measuring, state } = await fakeLab();
    for (const name of ['weight', 'slower'] as const) {
      lab.commands.startClaims([name]);
      await settled();
      await measuring.finish(DONE);
    }
    expect(state().claims?.claims.map(({ claim }) => claim)).toEqual([4, 5]);
    lab.commands.startClaims(['weight']);
    await settled();
    lab.commands.stop();
    await settled();
    expect(state().claims).toMatchObject({ claims: [{ claim: 4 }, { claim: 5 }], end: { kind: 'stopped' } });
  });
});

describe('a lecture check that is kept', () => {
  const check = async ({ lab, measuring, wait }: FakeLab, only: readonly ClaimName[]): Promise<void> => {
    wait(1000);
    lab.commands.startClaims(only);
    await settled();
    await measuring.finish(DONE);
    await settled();
  };

  it('goes on where only some are checked again, on a later visit too; all nine anew are another', async () => {
    const shelves = new FakeShelves();
    const page = await fakeLab({ shelves });
    await check(page, CLAIMS);
    await check(page, ['weight']);
    expect([...shelves.things.claims.values()]).toEqual([page.state().claims]);
    const after = await fakeLab({ shelves, seed: 2 });
    expect(after.state().claims).toEqual(page.state().claims);
    await check(after, ['slower']);
    expect([...shelves.things.claims.values()]).toEqual([after.state().claims]);
    await check(after, CLAIMS);
    expect(shelves.things.claims.size).toBe(2);
    expect([...shelves.things.claims.values()].at(-1)).toEqual(after.state().claims);
  });

  it('stays as it is where another ends without a verdict', async () => {
    const shelves = new FakeShelves();
    const page = await fakeLab({ shelves });
    await check(page, ['weight']);
    const before = page.state().claims;
    page.lab.commands.startClaims([]);
    await settled();
    await page.measuring.finish({ kind: 'stopped' });
    await settled();
    expect(page.state().claims).toBe(before);
    expect([...shelves.things.claims.values()]).toEqual([before]);
  });
});

describe('lab.claims()', () => {
  it('takes claims by name and by number, and the page shows them', async () => {
    const { console, measuring, state } = await fakeLab();
    const given = console.claims({ only: [3, 'weight'], seconds: 20 });
    await settled();
    expect(measuring.calls).toEqual(['claims every-tenth,weight']);
    await measuring.finish(DONE);
    expect(await given).toMatchObject({ version: 1, claims: [{ claim: 3, name: 'every-tenth' }, { claim: 5 }] });
    expect(state().claims).toEqual(await given);
  });

  it('refuses claims and options that there are not', async () => {
    const { console } = await fakeLab();
    for (const only of [[10], [0], ['none'], [], 3])
      await expect(console.claims({ only })).rejects.toMatchObject({ name: 'SettingsError', field: 'only' });
    await expect(console.claims({ seconds: 0 })).rejects.toMatchObject({ name: 'SettingsError', field: 'seconds' });
  });
});
