import { describe, expect, it } from 'vitest';
import { FIRST_LOOK } from '../state/scenes.ts';
import { ENVIRONMENT, fakeRecord } from '../state/testing/fake-engine.ts';
import { CLASS_CHECKS, judgeClass, judgeRehearsal, type ClassSeen } from './before-class.ts';

const GOOD: ClassSeen = {
  environment: ENVIRONMENT,
  drift: { ms: 0.2, within: 3000 },
  longestFrame: 17,
  charging: true,
  fullScreen: true,
  wakeLock: true,
  keptOffline: true,
};

describe('before class', () => {
  it('everything is good where it is, in one order', () => {
    const checks = judgeClass(GOOD);
    expect(checks.map(({ name }) => name)).toEqual(CLASS_CHECKS);
    expect(checks.every(({ state }) => state === 'good')).toBe(true);
    expect(checks.find(({ name }) => name === 'cores')!.value).toBe(4);
  });

  it.each<[string, Partial<ClassSeen>, string]>([
    ['isolated', { environment: { ...ENVIRONMENT, isolated: false } }, 'poor'],
    ['cores', { environment: { ...ENVIRONMENT, cores: 1 } }, 'poor'],
    ['cores', { environment: { ...ENVIRONMENT, cores: null } }, 'unknown'],
    ['clock', { environment: { ...ENVIRONMENT, clockStepMicros: 100 } }, 'poor'],
    ['clock', { environment: null }, 'unknown'],
    ['drift', { drift: { ms: -400, within: 3000 } }, 'poor'],
    ['drift', { drift: null }, 'unknown'],
    ['frames', { longestFrame: 900 }, 'poor'],
    ['power', { charging: false }, 'poor'],
    ['power', { charging: null }, 'unknown'],
    ['screen', { fullScreen: false }, 'poor'],
    ['awake', { wakeLock: false }, 'poor'],
    ['offline', { keptOffline: false }, 'poor'],
  ])('%s: %j is %s', (name, over, state) =>
    expect(judgeClass({ ...GOOD, ...over }).find((check) => check.name === name)!.state).toBe(state),
  );
});

describe('a rehearsal', () => {
  const runs = (...times: number[]) =>
    times.map((micros) => fakeRecord(FIRST_LOOK, micros, { outcome: 'exited-early' }));

  it('finds the effects that show here, by the middle of a few runs', () => {
    const found = judgeRehearsal({
      'one-finds': runs(4000, 3900, 9000),
      ticks: runs(12_000, 11_000, 900),
      hatching: runs(4100, 4000, 30_000),
    });
    expect(found).toEqual({ 'one-finds': 'live', ticks: 'live', hatching: 'recorded' });
  });

  it('leaves the recorded run where one did not come to its end, or nothing is there to compare with', () => {
    const failed = fakeRecord(FIRST_LOOK, 12_000, { outcome: 'failed' });
    expect(judgeRehearsal({ 'one-finds': runs(4000), ticks: [failed] })).toMatchObject({ ticks: 'recorded' });
    expect(judgeRehearsal({ ticks: runs(12_000), hatching: [] })).toEqual({ ticks: 'recorded', hatching: 'recorded' });
    expect(judgeRehearsal({ 'one-finds': [fakeRecord(FIRST_LOOK, 1, { outcome: 'exhausted' })] })).toEqual({
      'one-finds': 'recorded',
    });
  });
});
