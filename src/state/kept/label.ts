/** What a person calls something that is kept. It lies beside the thing, under its id: records stay as they are. */
import type { CalibrationCard } from '../../measure/results.ts';
import { idOfText } from './ids.ts';
import { listOf, objectOf, refuse, type Reader } from '../../contract/readers.ts';
import { exactly } from '../../contract/file-readers.ts';

export interface Label {
  readonly version: 1;
  /** Empty where there are only tags. */
  readonly name: string;
  readonly tags: readonly string[];
}

/** By the id of what it is beside. */
export type Labels = ReadonlyMap<string, Label>;

/** The card of the machine has no id of its own. */
export const cardId = ({ environment }: CalibrationCard): string => idOfText(environment.time, 'card');

/** In characters, as a person counts them. */
export const MAX_NAME = 80;
export const MAX_TAG = 24;
export const MAX_TAGS = 5;

/** One line, without blanks around it; what is longer is cut. */
const line = (text: string, most: number): string =>
  Array.from(text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
    .slice(0, most)
    .join('')
    .trim();

/** Of what was typed, tags between commas; null where nothing was. */
export function labelOf(name: string, tags: string): Label | null {
  const each = new Set(tags.split(',').flatMap((tag) => line(tag, MAX_TAG) || []));
  const label = { version: 1, name: line(name, MAX_NAME), tags: [...each].slice(0, MAX_TAGS) } as const;
  return label.name === '' && label.tags.length === 0 ? null : label;
}

/** No name and no tags, over those that a file gives. */
export const NO_LABEL: Label = { version: 1, name: '', tags: [] };

const lineReader =
  (least: number, most: number): Reader<string> =>
  (value, place) =>
    typeof value === 'string' && Array.from(value).length >= least && line(value, most) === value
      ? value
      : refuse(value, place, { code: 'text' });

/** Whoever wrote it: what is longer than may be typed is none. */
export const labelFields = {
  name: lineReader(0, MAX_NAME),
  tags: listOf(lineReader(1, MAX_TAG), 0, MAX_TAGS),
};

export const labelReader: Reader<Label> = objectOf({ version: exactly(1), ...labelFields });
