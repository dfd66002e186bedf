/** What outlives the page, if the browser lets it. No method throws. */
export interface Keeper {
  read(key: string): string | null;
  /** False when it was not kept: the store is full or closed. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
}
