import { describe, expect, it } from 'vitest';
import { parseSettingsOver } from './settings-parse.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

describe('a message, heard between pieces of the loop', () => {
  const heard: Settings = { ...DEFAULT_SETTINGS, flag: 'message' };
  const modulo: Settings = { ...DEFAULT_SETTINGS, guard: 'modulo' };
  const primes: Settings = { ...modulo, unit: 'primes' };
  const facts: [
    name: string,
    base: Settings,
    given: Partial<Settings>,
    field: 'unit' | 'guard' | 'counter' | 'flag',
    rest: Settings,
  ][] = [
    ['another guard given with it', DEFAULT_SETTINGS, { flag: 'message', guard: 'modulo' }, 'guard', heard],
    ['primes counted with it', DEFAULT_SETTINGS, { flag: 'message', unit: 'primes' }, 'unit', heard],
    ['a counter with it', DEFAULT_SETTINGS, { flag: 'message', counter: 'shared' }, 'counter', heard],
    ['another guard after it', heard, { guard: 'countdown' }, 'guard', heard],
    ['primes counted after it', heard, { unit: 'primes' }, 'unit', heard],
    ['the message after another guard', modulo, { flag: 'message' }, 'flag', modulo],
    ['the message after primes', primes, { flag: 'message' }, 'flag', primes],
  ];

  it.each(facts)('refuses %s', (_name, base, given, field, rest) => {
    const allowed = { code: 'heard', gives: field };
    expect(parseSettingsOver(base, given)).toEqual({
      ok: false,
      rest,
      problems: [{ field, value: given[field], allowed }],
    });
  });

  it('takes it with the guard and the unit that go with it', () => {
    const { guard, unit } = DEFAULT_SETTINGS;
    expect(parseSettingsOver(primes, { flag: 'message', guard, unit })).toEqual({ ok: true, settings: heard });
  });
});
