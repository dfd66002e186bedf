/** Keeps the address bar in step with the view: what is a new step of the history, and what only rewrites the present one. */
import type { Settings } from '../contract/settings.ts';
import { formatAddress } from './address.ts';
import type { LabDeps } from './deps.ts';
import type { View } from './view.ts';

/** Changes of one field that follow each other within this many ms are one step: going back undoes them together. */
const QUICK = 1000;

/** Taps of a key one after another are one step, also of a person who looks what came of each. ms */
const TAPS = 10_000;

/** Steps of this page behind one another. Browsers keep fifty entries: Back has to reach the page one came from. */
const MOST_STEPS = 30;

/** When a refused write is tried again: browsers count them over ten seconds or thirty. ms */
const AGAIN = 5000;

export interface AddressBar {
  /** Writes what the page shows now into the present step. */
  follow(): void;
  /** A new step. */
  step(): void;
  /** A new step for changed settings, unless the same field was changed a moment ago; `tapped`: by a key. */
  change(tapped?: boolean): void;
  /** The person went back or forward, to an address that says this. */
  moved(to: View): void;
}

/** An address of the person's own spelling stays as it is until it would say something else. */
export function createAddressBar({ address, now }: Pick<LabDeps, 'address' | 'now'>, view: () => View): AddressBar {
  let written = formatAddress(view());
  let { settings } = view();
  let latest: { readonly fields: readonly string[]; readonly at: number; readonly tapped: boolean } | null = null;
  /** A step that the browser refused: the next write is one. */
  let owed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  /** False where nothing new is to be said, or the browser has had enough of it: then it is said a moment later. */
  const write = (how: 'push' | 'replace'): boolean => {
    const search = formatAddress(view());
    clearTimeout(retry);
    if (search === written) return (owed = false);
    const step = (owed || how === 'push') && address.steps() < MOST_STEPS;
    if (!address[step ? 'push' : 'replace'](search)) {
      owed = step;
      retry = setTimeout(() => write('replace'), AGAIN);
      return false;
    }
    owed = false;
    written = search;
    ({ settings } = view());
    return true;
  };

  return {
    follow: () => void write('replace'),
    step() {
      latest = null;
      write('push');
    },
    change(tapped = false) {
      const fields = changedFields(settings, view().settings);
      const quick =
        latest !== null &&
        now() - latest.at < (tapped && latest.tapped ? TAPS : QUICK) &&
        fields.some((field) => latest!.fields.includes(field));
      if (write(quick ? 'replace' : 'push')) latest = { fields, at: now(), tapped };
    },
    moved(to) {
      latest = null;
      owed = false;
      clearTimeout(retry);
      written = formatAddress(to);
      ({ settings } = to);
    },
  };
}

function changedFields(before: Settings, after: Settings): readonly string[] {
  const fields = Object.keys(after) as (keyof Settings)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
