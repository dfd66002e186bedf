/**
 * The same compiled loops for memory that is not shared: in the module's bytes stands what kind of memory it imports, and
 * that alone is another. Atomic instructions are allowed there too; only a wait would trap, and no loop without a lock waits.
 */

const HEADER_BYTES = 8;
const IMPORTS = 2;
const MEMORY = 2;
const SHARED = 0b10;

/** A copy. Throws where the module imports no shared memory first of all, as ours does. */
export function unsharedBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let at = HEADER_BYTES;
  /** An unsigned LEB128 number. */
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (;;) {
    const section = number();
    const size = number();
    if (section === IMPORTS) break;
    at += size;
    if (at >= bytes.length) throw new TypeError('the kernels import nothing');
  }
  number(); // how many imports
  for (let names = 0; names < 2; names++) {
    const length = number();
    at += length;
  }
  if (number() !== MEMORY || ((bytes[at] ?? 0) & SHARED) === 0)
    throw new TypeError('the kernels import no shared memory');
  const copy = bytes.slice();
  copy[at]! &= ~SHARED;
  return copy;
}
