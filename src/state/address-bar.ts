/** Keeps the address bar in step with the view: what is a new step of the history, and what only rewrites the present one. */
import type { Settings } from '../contract/settings.ts';
import { formatAddress } from './address.ts';
import type { LabDeps } from './deps.ts';
import type { View } from './view.ts';

/** Changes of one field that follow each other within this many ms are one step: going back undoes them together. */
const QUICK = 1000;

export interface AddressBar {
  /** Writes what the page shows now into the present step. */
  follow(): void;
  /** A new step. */
  step(): void;
  /** A new step for changed settings, unless the same field was changed a moment ago. */
  change(): void;
  /** The person went back or forward, to an address that says this. */
  moved(to: View): void;
}

/** An address of the person's own spelling stays as it is until it would say something else. */
export function createAddressBar({ address, now }: Pick<LabDeps, 'address' | 'now'>, view: () => View): AddressBar {
  let written = formatAddress(view());
  let { settings } = view();
  let latest: { readonly fields: readonly string[]; readonly at: number } | null = null;

  /** False where nothing new is to be said, or the browser has had enough of it: then the next change says it. */
  const write = (how: 'push' | 'replace'): boolean => {
    const search = formatAddress(view());
    if (search === written || !address[how](search)) return false;
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
    change() {
      const fields = changedFields(settings, view().settings);
      const quick =
        latest !== null && now() - latest.at < QUICK && fields.some((field) => latest!.fields.includes(field));
      if (write(quick ? 'replace' : 'push')) latest = { fields, at: now() };
    },
    moved(to) {
      latest = null;
      written = formatAddress(to);
      ({ settings } = to);
    },
  };
}

function changedFields(before: Settings, after: Settings): readonly string[] {
  const fields = Object.keys(after) as (keyof Settings)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
