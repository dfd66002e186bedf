/** The fields of the settings, each by itself, in one table: what it may be, and how it stands in the address. */
import {
  allowing,
  either,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  refuse,
  truthReader,
  whole,
  type Reader,
} from './readers.ts';
import {
  COUNTERS,
  FLAGS,
  GUARDS,
  KERNELS,
  MAX_INTERVAL,
  MAX_NUMBER,
  MAX_WORK,
  MAX_WORKERS,
  TASKS,
  UNITS,
  type Interval,
  type Planted,
  type Range,
  type Settings,
  type Target,
} from './settings.ts';

interface SettingsField<T> {
  readonly reader: Reader<T>;
  /** Its name in the address. */
  readonly key: string;
  /** What the reader is given for a text of the address; undefined where the text can be nothing of the kind. */
  readonly fromText: (text: string) => unknown;
  readonly toText: (settings: Settings) => string;
  /** How it looks in the address, for the person. */
  readonly examples?: readonly string[];
  /** Records and traces of before do not have it: theirs is the default. */
  readonly isLater?: true;
}

const number = whole(0, MAX_NUMBER);
const fraction = numberOf({ code: 'target' }, (value) => value >= 0 && value < 1);
const endFraction = numberOf({ code: 'target' }, (value) => value > 0 && value <= 1);
const stretchReader: Reader<Planted> = (value, place) => {
  const stretch = objectOf({ worker: number, from: fraction, to: endFraction })(value, place);
  return stretch.from < stretch.to ? stretch : refuse(value, place, { code: 'target' });
};
const plantedReader = either(objectOf({ worker: number, at: fraction }), stretchReader);
/** Mostly a number, which a hand that drags sends in every frame: it is tried first, for what is refused costs most. */
const intervalReader: Reader<Interval> = either(whole(1, MAX_INTERVAL), oneOf(['never']));
const rangeReader: Reader<Range> = (value, place) => {
  const [from, to] = listOf(number, 2, 2)(value, place);
  return from! <= to! ? [from!, to!] : refuse(value, place, { code: 'ascending' });
};

/** In the order in which they are written. What ties several of them together is in settings-parse.ts. */
export const SETTINGS_FIELDS: { readonly [Name in keyof Settings]: SettingsField<Settings[Name]> } = {
  task: word('task', oneOf(TASKS)),
  ranges: {
    reader: allowing({ code: 'ranges', workers: MAX_WORKERS, number: MAX_NUMBER }, listOf(rangeReader, 1, MAX_WORKERS)),
    key: 'ranges',
    fromText: (text) => listInText(text, rangeInText),
    toText: ({ ranges }) => ranges.map(([from, to]) => `${from}-${to}`).join(','),
    examples: ['ranges=0-100000,100000-200000'],
  },
  interval: {
    reader: allowing(
      { code: 'interval', high: MAX_INTERVAL },
      either(intervalReader, listOf(intervalReader, 1, MAX_WORKERS)),
    ),
    key: 'k',
    fromText: (text) => (text.includes(',') ? listInText(text, intervalInText) : intervalInText(text)),
    toText: ({ interval }) => (typeof interval === 'object' ? interval.join(',') : String(interval)),
    examples: ['k=10', 'k=never', 'k=1,10,1000,never'],
  },
  unit: word('unit', oneOf(UNITS)),
  guard: word('guard', oneOf(GUARDS)),
  flag: word('flag', oneOf(FLAGS)),
  kernel: word('kernel', oneOf(KERNELS)),
  recheck: { reader: truthReader, key: 'recheck', fromText: truthInText, toText: ({ recheck }) => String(recheck) },
  target: {
    reader: allowing({ code: 'target' }, either(oneOf(['prime']), plantedReader)),
    key: 'target',
    fromText: targetInText,
    toText: targetText,
    examples: ['target=2@0.5', 'target=0@0.2-0.6'],
  },
  work: {
    reader: allowing({ code: 'work', high: MAX_WORK }, either(oneOf(['prime']), whole(1, MAX_WORK))),
    key: 'work',
    fromText: (text) => wholeInText(text) ?? text,
    toText: ({ work }) => String(work),
    examples: ['work=40&target=0@0.5'],
    isLater: true,
  },
  counter: { ...word('counter', oneOf(COUNTERS)), examples: ['counter=shared'], isLater: true },
};

export const FIELD_NAMES = Object.keys(SETTINGS_FIELDS) as readonly (keyof Settings)[];

/** A field that is one of a few words, under its own name. */
function word<Name extends 'task' | 'unit' | 'guard' | 'flag' | 'kernel' | 'counter'>(
  name: Name,
  reader: Reader<Settings[Name]>,
): SettingsField<Settings[Name]> {
  return { reader, key: name, fromText: (text) => text, toText: (settings) => settings[name] };
}

/** Digits only: no sign, no point, no exponent. */
export function wholeInText(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

export function truthInText(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function intervalInText(text: string): Interval | undefined {
  return text === 'never' ? 'never' : wholeInText(text);
}

function rangeInText(text: string): Range | undefined {
  const [from, to, ...more] = text.split('-').map(wholeInText);
  return from !== undefined && to !== undefined && more.length === 0 ? [from, to] : undefined;
}

function listInText<T>(text: string, read: (part: string) => T | undefined): readonly T[] | undefined {
  // One more than is allowed is enough to refuse it by.
  const list = text.split(',', MAX_WORKERS + 1).map(read);
  return list.every((entry) => entry !== undefined) ? list : undefined;
}

/** `2@0.5`, or `0@0.2-0.6`. */
const PLANTED_TEXT = /^(\d+)@(\d+(?:\.\d+)?(?:e-\d+)?)(?:-(\d+(?:\.\d+)?(?:e-\d+)?))?$/;

function targetInText(text: string): Target | undefined {
  if (text === 'prime') return 'prime';
  const planted = PLANTED_TEXT.exec(text);
  if (!planted) return undefined;
  const [worker, first, last] = planted.slice(1).map(Number);
  return planted[3] === undefined ? { worker: worker!, at: first! } : { worker: worker!, from: first!, to: last! };
}

function targetText({ target }: Settings): string {
  if (target === 'prime') return target;
  return `${target.worker}@${'at' in target ? target.at : `${target.from}-${target.to}`}`;
}
