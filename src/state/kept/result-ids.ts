/** Under which ids results lie on their shelves: a label is found by it wherever the result is shown. */

const ids = new WeakMap<object, string>();

export function rememberId(result: object, id: string): void {
  ids.set(result, id);
}

/** Empty where it was never put on a shelf. */
export function idOfResult(result: object): string {
  return ids.get(result) ?? '';
}
