/** What calls of the console are given: settings over the defaults of the contract, and options; bad ones reject, in English. */
import { onWhatIsHere } from '../contract/abilities.ts';
import { CLAIMS } from '../contract/claims.ts';
import { FaultError } from '../contract/faults.ts';
import type { Problem } from '../contract/problems.ts';
import { isObject } from '../contract/plain.ts';
import { allowing, either, listOf, numberOf, oneOf, siftFields, whole, type Reader } from '../contract/readers.ts';
import { parseSettings } from '../contract/settings-parse.ts';
import { MAX_INTERVAL, MAX_WORKERS, type Settings } from '../contract/settings.ts';
import type { ConsoleSpeech } from './deps.ts';
import { missingHere, type Asked } from './settings-here.ts';

/** A problem with what is allowed in English. */
type SpokenProblem = Omit<Problem, 'allowed'> & { readonly allowed: string };

/** What was given cannot be taken; `spokenError` makes of it what the person sees. */
class InputError extends Error {
  readonly problems: readonly Problem[];

  /** @param problems not empty */
  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

/** Rejects calls of the console. `field`, `value` and `allowed` are those of the first problem. */
class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly field: string;
  readonly value: unknown;
  readonly allowed: string;
  readonly problems: readonly SpokenProblem[];

  constructor({ problems }: InputError, english: ConsoleSpeech) {
    super(problems.map((problem) => english.problem(problem)).join(' '));
    this.problems = problems.map((problem) => ({ ...problem, allowed: english.allowed(problem) }));
    ({ field: this.field, value: this.value, allowed: this.allowed } = this.problems[0]!);
  }
}

const LEAST_SECONDS = 0.1;
const MOST_SECONDS = 3600;
const MOST_ROUNDS = 10_000_000;
const MOST_INTERVALS = 200;
const MOST_SEED = 2 ** 32 - 1;

type Options = Readonly<Record<string, Reader<unknown>>>;

export const EXITS_OPTIONS: Options = { count: whole(1, MOST_ROUNDS) };
export const RACES_OPTIONS: Options = { rounds: whole(1, MOST_ROUNDS) };
const budget = numberOf(
  { code: 'seconds', low: LEAST_SECONDS, high: MOST_SECONDS },
  (value) => value >= LEAST_SECONDS && value <= MOST_SECONDS,
);
const seed = whole(0, MOST_SEED);
const foundAfter = whole(1);

export const LADDER_OPTIONS: Options = { seconds: budget, seed, foundAfter };
export const TURNS_OPTIONS: Options = { seconds: budget, seed };
const claimNumbers = CLAIMS.map((_, at) => at + 1);
export const CLAIMS_OPTIONS: Options = {
  seconds: budget,
  only: allowing(
    { code: 'one-of', words: [...CLAIMS, ...claimNumbers] },
    listOf(either(oneOf(CLAIMS), whole(1, CLAIMS.length)), 1, CLAIMS.length),
  ),
  seed,
};
export const SWEEP_OPTIONS: Options = {
  intervals: allowing(
    { code: 'intervals', entries: MOST_INTERVALS, high: MAX_INTERVAL },
    listOf(either(oneOf(['never']), whole(1, MAX_INTERVAL)), 1, MOST_INTERVALS),
  ),
  precision: numberOf({ code: 'fraction', low: 0, high: 1 }, (value) => value > 0 && value < 1),
  seconds: budget,
  seed,
  workers: whole(1, MAX_WORKERS),
  foundAfter,
};

/** Each throws an InputError for what is not allowed; settings once more at their turn, for a kernel that is missing. */
export interface ConsoleInput {
  settings(input: unknown): Asked;
  /** In which somebody raises the flag. */
  findSettings(input: unknown): Asked;
  /** With one interval for all workers. */
  sweepSettings(input: unknown): Asked;
  /** These readers make the type true that the caller names. */
  options<Chosen>(readers: Options, input: unknown): Partial<Chosen>;
}

/** What a call rejects with, in English: a SettingsError for bad input, a FaultError with its sentence. */
export async function spokenError(error: unknown, sentences: () => Promise<ConsoleSpeech>): Promise<unknown> {
  if (error instanceof InputError) return new SettingsError(error, await sentences());
  if (error instanceof FaultError) error.message = (await sentences()).fault(error.fault);
  return error;
}

export function consoleInput(): ConsoleInput {
  const refuse = (...problems: readonly Problem[]): never => {
    throw new InputError(problems);
  };
  const parse = (input: unknown): Settings => {
    const parsed = parseSettings(input);
    return parsed.ok ? parsed.settings : refuse(...parsed.problems);
  };
  const asked = (input: unknown, settings: Settings): Asked => {
    const given = isObject(input) ? { ...input } : {};
    return (abilities) => {
      const problems = missingHere(abilities, given);
      return problems.length > 0 ? refuse(...problems) : onWhatIsHere(settings, abilities);
    };
  };
  return {
    settings: (input) => asked(input, parse(input)),
    findSettings(input) {
      const given = parse(input);
      const { task: value } = given;
      return value === 'find' ? asked(input, given) : refuse({ field: 'task', value, allowed: { code: 'find' } });
    },
    sweepSettings(input) {
      const given = parse(input);
      const { interval: value } = given;
      return typeof value === 'object'
        ? refuse({ field: 'interval', value, allowed: { code: 'one-interval' } })
        : asked(input, given);
    },
    options<Chosen>(readers: Options, input: unknown) {
      const { values, problems } = siftFields('options', readers, input);
      return problems.length > 0 ? refuse(...problems) : (values as Partial<Chosen>);
    },
  };
}
