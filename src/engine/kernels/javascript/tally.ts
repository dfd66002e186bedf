/** What a loop that counts writes at every iteration, in JavaScript. */

/** @param shared the word is one that others add to as well; else an ordinary load and store, which can lose theirs */
export function tallyOne(words: Int32Array, tally: number, shared: boolean): void {
  if (shared) Atomics.add(words, tally, 1);
  else words[tally] = (words[tally]! + 1) | 0;
}
