import { expect, it } from 'vitest';
import { timeFor } from './time-for.ts';

it.each([
  ['what was planned, while the others keep to it', { planned: 10, micros: 40, share: 1, shares: 4 }, 10],
  ['no more, where they left time', { planned: 10, micros: 60, share: 1, shares: 4 }, 10],
  ['its part of what is left, where they took more', { planned: 10, micros: 20, share: 1, shares: 4 }, 5],
  ['a quarter at least', { planned: 10, micros: -30, share: 1, shares: 4 }, 2.5],
  ['nothing, where nothing is measured', { planned: 0, micros: 0, share: 0, shares: 0 }, 0],
])('gives a claim %s', (_, left, micros) => expect(timeFor(left)).toBe(micros));
