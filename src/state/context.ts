/** What all commands share, and the few writes that several of them make. */
import type { AddressBar } from './address-bar.ts';
import { faultOf, type Fault } from '../contract/faults.ts';
import type { LabDeps } from './deps.ts';
import { DroppedError, RefusedError, type Jobs } from './jobs.ts';
import type { Archive } from './kept/archive.ts';
import type { Store } from './store.ts';
import type { LabState, Trouble } from './types.ts';

export interface Context {
  readonly deps: LabDeps;
  readonly store: Store<LabState>;
  readonly jobs: Jobs;
  readonly bar: AddressBar;
  readonly archive: Archive;
  /** Resolves when it is known whether anything can run, in a task of its own: until then the page fetches what Run needs and nothing else. */
  readonly later: () => Promise<void>;
}

/** Replaces what was said before about the same thing. */
function withTrouble(troubles: readonly Trouble[], trouble: Trouble): readonly Trouble[] {
  return [...withoutTrouble(troubles, trouble.what), trouble];
}

/** The same list when nothing of the kind is in it, so that nobody is told of a change. */
export function withoutTrouble(troubles: readonly Trouble[], what: Trouble['what']): readonly Trouble[] {
  return troubles.some((trouble) => trouble.what === what)
    ? troubles.filter((trouble) => trouble.what !== what)
    : troubles;
}

/** Keeps the fault of a failed call of the page where the person sees it. */
export function keepTrouble(context: Context, what: Trouble['what'], error: unknown): void {
  // A stop is no failure, and the refused browser has a page of its own.
  if (error instanceof DroppedError || error instanceof RefusedError) return;
  tellTrouble(context, what, faultOf(error));
}

/** A failure is told; any other end takes back what was told before of its kind. */
export function tellEnd(
  context: Pick<Context, 'store'>,
  what: Trouble['what'],
  end: { readonly kind: string } | { readonly kind: 'failed'; readonly fault: Fault },
): void {
  const { store } = context;
  if ('fault' in end) tellTrouble(context, what, end.fault);
  else store.set({ troubles: withoutTrouble(store.getState().troubles, what) });
}

export function tellTrouble({ store }: Pick<Context, 'store'>, what: Trouble['what'], fault: Fault): void {
  store.set({ troubles: withTrouble(store.getState().troubles, { what, fault }) });
}
