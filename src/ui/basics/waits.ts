/** What components wait for (Suspense): each wait that failed goes on failing until somebody says "again". */
const failures = new Map<unknown, unknown>();

/** Throws the wait for `load`, or why it failed. `what` is the same each time the same is waited for. */
export function waitFor(what: unknown, load: () => Promise<unknown>): never {
  if (failures.has(what)) throw failures.get(what);
  // Not `use`: called in one rendering and not in the next, it leaves React's hooks out of step.
  // oxlint-disable-next-line typescript/only-throw-error -- Suspense takes a promise that is thrown
  throw load().catch((error: unknown) => void failures.set(what, error));
}

export function forgetFailures(): void {
  failures.clear();
}
