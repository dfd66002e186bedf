/** What a finger means that comes down on something one can move sideways: the thing, or the page, which it scrolls. */

/** A finger that moves less than this has not moved. CSS pixels */
const SLOP = 8;

/** What the pointer events of React and of the browser share. */
interface Pointed {
  readonly pointerType: string;
  readonly clientX: number;
  readonly clientY: number;
}

/** One press, from where it began. Of a mouse or a pen it is clear from the start what is meant. */
export class Swipe {
  readonly #x: number;
  readonly #y: number;
  #meant: boolean;

  constructor({ pointerType, clientX, clientY }: Pointed) {
    [this.#x, this.#y] = [clientX, clientY];
    this.#meant = pointerType !== 'touch';
  }

  /** Whether the thing is meant, now that the pointer is here: it went sideways first. */
  isMeant({ clientX, clientY }: Pointed): boolean {
    const [across, down] = [Math.abs(clientX - this.#x), Math.abs(clientY - this.#y)];
    this.#meant ||= across > SLOP && across > down;
    return this.#meant;
  }

  /** It came up where it went down, which is a tap. */
  up(): void {
    this.#meant = true;
  }

  get meant(): boolean {
    return this.#meant;
  }
}
