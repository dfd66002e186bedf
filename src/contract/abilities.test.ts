import { expect, it } from 'vitest';
import { lackOfSpeed } from './abilities.ts';

it.each([
  [null, null],
  [0.9, null],
  [4.9, null],
  [5, 5],
  [31.6, 32],
])('WebAssembly that takes %f times as long as JavaScript is missed as %j', (times, told) => {
  expect(lackOfSpeed(times)?.why ?? null).toEqual(told === null ? null : { code: 'wasm-slow', times: told });
});
