/** Calls that come too often for a person to follow, passed on at a pace: the first at once, then the newest. */

export interface Paced<Value> {
  (value: Value): void;
  /** What still waits is dropped. */
  drop(): void;
}

/** `call` gets a value at once when it has rested for `ms`, else the newest value when the rest is over. */
export function paced<Value>(call: (value: Value) => void, ms: number): Paced<Value> {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let newest: { readonly value: Value } | null = null;

  const rested = (): void => {
    resting = undefined;
    if (newest !== null) pass(newest.value);
  };
  const pass = (value: Value): void => {
    newest = null;
    resting = setTimeout(rested, ms);
    call(value);
  };
  const give = (value: Value): void => {
    if (resting === undefined) pass(value);
    else newest = { value };
  };
  return Object.assign(give, {
    drop: (): void => {
      clearTimeout(resting);
      resting = undefined;
      newest = null;
    },
  });
}
