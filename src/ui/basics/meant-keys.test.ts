import { expect, test } from 'vitest';
import { meantKeys } from './meant-keys.ts';

test.each([
  ['a letter', 's', 'KeyS', false, ['s']],
  ['with the lock for capitals', 'S', 'KeyS', false, ['s']],
  ['Dvorak: what it types, not its place', 's', 'Semicolon', false, ['s']],
  ['AZERTY: A where Q is', 'a', 'KeyQ', false, ['a']],
  ['a sign on the place of a letter: Dvorak’s comma', ',', 'KeyW', false, [',']],
  ['Cyrillic', 'ы', 'KeyS', false, ['ы', 's']],
  ['Cyrillic in capitals', 'Ы', 'KeyS', false, ['ы', 's']],
  ['Greek', 'λ', 'KeyL', false, ['λ', 'l']],
  ['Hebrew', 'א', 'KeyT', false, ['א', 't']],
  ['AZERTY’s 1', '&', 'Digit1', false, ['&', '1']],
  ['AZERTY’s 2', 'é', 'Digit2', false, ['é', '2']],
  ['AZERTY’s 1 with Shift', '1', 'Digit1', true, ['1']],
  ['an exclamation mark', '!', 'Digit1', true, ['!']],
  ['Arabic digits', '٣', 'Digit3', false, ['٣', '3']],
  ['a digit beside', '3', 'Numpad3', false, ['3']],
  ['End, beside', 'End', 'Numpad1', false, ['End']],
  ['a question mark', '?', 'Slash', true, ['?']],
  ['the Arabic question mark', '؟', 'Slash', true, ['؟', '?']],
  ['a full stop in Russian', ',', 'Slash', true, [',']],
  ['space', ' ', 'Space', false, [' ']],
  ['an arrow', 'ArrowLeft', 'ArrowLeft', false, ['ArrowLeft']],
  ['a dead key', 'Dead', 'KeyE', false, ['Dead']],
])('%s', (_, key, code, shiftKey, meant) => {
  expect(meantKeys({ key, code, shiftKey })).toEqual(meant);
});
