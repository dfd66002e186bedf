/** Which key was meant, whatever the keyboard's layout. */

/** A key as the event tells it: what it types, and its place on the board. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/**
 * The names a press may go by, the likelier first: what it types; then, where that is no Latin letter and no digit, what a
 * Latin keyboard has in its place (letters on Cyrillic and Greek layouts, digits on AZERTY).
 */
export function meantKeys({ key, code, shiftKey }: Key): readonly string[] {
  const typed = key.toLowerCase();
  // Arrows, Enter and the like have the same name on every layout; of letters the place would be another one's.
  if (key.length !== 1 || /[a-z0-9 ]/.test(typed)) return [key.length === 1 ? typed : key];
  if (code === 'Slash' && shiftKey && key > '\x7f') return [typed, '?'];
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return shiftKey ? [typed] : [typed, digit];
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  // A sign on the place of a letter is meant as that sign.
  return letter === undefined || key <= '\x7f' ? [typed] : [typed, letter.toLowerCase()];
}
