/** Ids of what is kept: as text they stand in the order of their making, and no two tabs make the same. */

/** Milliseconds since 1970 in base 36: nine digits last until the year 5188. */
const TIME_DIGITS = 9;
const COUNT_DIGITS = 4;
/** Of 32 bits. */
const NAME_DIGITS = 7;

/** Of what the page is started with. */
interface Sources {
  readonly seed: () => number;
  readonly wallClock: () => number;
}

/** Makes ids above all that it made, and above `known`: also where the clock was set back. */
export function createIds({ seed, wallClock }: Sources): (known?: string) => string {
  const tab = nameOf(seed());
  let last = '';
  return (known = '') => {
    const [time = '', count = ''] = (known > last ? known : last).split('.');
    const [now, before] = [wallClock(), time === '' ? -1 : Number.parseInt(time, 36)];
    last = now > before ? idOf(now, 0, tab) : idOf(before, Number.parseInt(count, 36) + 1, tab);
    return last;
  };
}

/** Of what was kept without an id: the same however often it is taken over. By its time (ISO 8601) and its text. */
export function idOfText(iso: string, text: string): string {
  return idOf(Date.parse(iso), 0, hashOf(text));
}

function idOf(time: number, count: number, name: string): string {
  return [padded(Math.max(0, time), TIME_DIGITS), padded(count, COUNT_DIGITS), name].join('.');
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return nameOf(hash);
}

const nameOf = (bits: number): string => padded(bits >>> 0, NAME_DIGITS);

const padded = (number: number, digits: number): string => number.toString(36).padStart(digits, '0');
