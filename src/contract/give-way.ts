/** Settings that do not go together: what was given and does not fit is taken back to the base, which is valid in itself. */
import type { Allowed } from './allowed.ts';
import type { Problem } from './problems.ts';
import type { Settings } from './settings.ts';

export interface Untied {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** One field that gives way where `must` holds of what is left by those before it. */
interface Yielding<Field extends keyof Settings> {
  readonly field: Field;
  readonly must: (tied: Settings) => boolean;
  readonly allowed: Allowed;
}

export function giveWay<Field extends keyof Settings>(
  base: Settings,
  given: Partial<Settings>,
  settings: Settings,
  order: readonly Yielding<Field>[],
): Untied {
  const problems: Problem[] = [];
  const tied = { ...settings };
  for (const { field, must, allowed } of order) {
    if (!must(tied)) continue;
    problems.push({ field, value: given[field], allowed });
    tied[field] = base[field];
  }
  return { settings: tied, problems };
}
