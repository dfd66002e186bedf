/** Settings asked for and what there is: the page takes what there is and says so, the console refuses. */
import { onWhatIsHere, type Abilities } from '../contract/abilities.ts';
import type { Problem } from '../contract/problems.ts';
import { HEARD_WITH } from '../contract/settings-message.ts';
import { FLAGS, GUARDS, KERNELS, UNITS, type Settings } from '../contract/settings.ts';
import type { EnginePhase } from './types.ts';

/** Settings that are settled when their turn comes, for what the engine can is known by then. May throw. */
export type Asked = (abilities: Abilities) => Settings;

type Given = Readonly<Record<string, unknown>>;
type Here = Pick<Abilities, 'kernels' | 'flags'>;

export const asHere =
  (settings: Settings): Asked =>
  (abilities) =>
    onWhatIsHere(settings, abilities);

/** What the page makes of settings; as they are while it is not known what there is. */
export function settingsHere(settings: Settings, engine: EnginePhase): Settings {
  return engine.phase === 'ready' ? onWhatIsHere(settings, engine.abilities) : settings;
}

/** Of the address, if it names what is missing. */
export function addressProblems(search: string, engine: EnginePhase): readonly Problem[] {
  if (engine.phase !== 'ready') return [];
  const given = Object.fromEntries(new URLSearchParams(search));
  return missingHere(engine.abilities, given).map((problem) => ({ ...problem, key: problem.field }));
}

/** Of what somebody named. Any other word is a problem of its own. */
export function missingHere({ kernels, flags }: Here, { kernel, flag, guard, unit }: Given): readonly Problem[] {
  const problems: Problem[] = [];
  const named = (words: readonly string[], value: unknown, there: readonly string[]): boolean =>
    words.some((word) => word === value) && !there.some((word) => word === value);
  if (named(KERNELS, kernel, kernels))
    problems.push({ field: 'kernel', value: kernel, allowed: { code: 'kernels-here', words: kernels } });
  if (named(FLAGS, flag, flags))
    problems.push({ field: 'flag', value: flag, allowed: { code: 'flags-here', words: flags } });
  // What goes with a message only is wanted where nothing else can be had; where one is asked for, it is a problem already.
  if (flags.length > 1 || flag === 'message') return problems;
  if (named(UNITS, unit, [HEARD_WITH.unit]))
    problems.push({ field: 'unit', value: unit, allowed: { code: 'heard', gives: 'unit' } });
  if (named(GUARDS, guard, [HEARD_WITH.guard]))
    problems.push({ field: 'guard', value: guard, allowed: { code: 'heard', gives: 'guard' } });
  return problems;
}
