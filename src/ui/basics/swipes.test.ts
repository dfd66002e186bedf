import { expect, test } from 'vitest';
import { Swipe } from './swipes.ts';

const at = (clientX: number, clientY: number, pointerType = 'touch') => ({ pointerType, clientX, clientY });

test('a mouse and a pen mean what they press', () => {
  expect(new Swipe(at(0, 0, 'mouse')).meant).toBe(true);
  expect(new Swipe(at(0, 0, 'pen')).isMeant(at(0, 90, 'pen'))).toBe(true);
});

test.each([
  ['stands still', [[100, 100]], false],
  ['trembles', [[104, 97]], false],
  ['goes up', [[100, 40]], false],
  ['goes up and aslant', [[120, 60]], false],
  ['goes left', [[91, 100]], true],
  ['goes right and aslant', [[130, 120]], true],
  ['goes right, and then down', [[110, 104], [112, 300]], true], // prettier-ignore
])('a finger that %s', (_, places, meant) => {
  const swipe = new Swipe(at(100, 100));
  for (const [x, y] of places) swipe.isMeant(at(x!, y!));
  expect(swipe.meant).toBe(meant);
});

test('a finger that comes up without having moved means it', () => {
  const swipe = new Swipe(at(0, 0));
  swipe.up();
  expect(swipe.meant).toBe(true);
});
