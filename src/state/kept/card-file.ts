/** Reads the calibration card that was kept. A card that cannot be read is no card. */
import type { Fault } from '../../contract/faults.ts';
import { faultOfReason } from '../../contract/reasons.ts';
import { isObject } from '../../contract/plain.ts';
import { countReader, exactly, finiteReader, isFarOut, microsReader, textReader } from '../../contract/file-readers.ts';
import {
  attempt,
  fieldsOf,
  listOf,
  NotAllowed,
  oneOf,
  truthReader,
  whole,
  type Reader,
} from '../../contract/readers.ts';
import { environmentReader, settingsReader } from '../../contract/record-file.ts';
import { DOUBTS } from '../../contract/record.ts';
import { FLAGS, GUARDS, KERNELS, MAX_NUMBER } from '../../contract/settings.ts';
import { isNewer } from './read-item.ts';
import type { AsideItem } from './shelves.ts';
import { hashOf } from './ids.ts';
import {
  CARD_UNITS,
  CARD_SUBJECTS,
  SWEEP_ENDS,
  type CalibrationCard,
  type CardFigure,
  type CardSubject,
  type SweepEnd,
} from '../../measure/results.ts';

export function readCard(kept: string): CalibrationCard | null {
  try {
    const file: unknown = JSON.parse(kept);
    const read = attempt(() => cardReader(file, []));
    return read instanceof NotAllowed ? null : read;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** One that could not be read, to be set aside as it is. */
export function unreadCard(kept: string): AsideItem {
  let file: unknown = null;
  try {
    file = JSON.parse(kept);
  } catch {
    // No JSON: damaged.
  }
  return { id: `card-${hashOf(kept)}`, from: 'card', newer: isNewer(file), value: kept };
}

export const cardReader: Reader<CalibrationCard> = (value, place) => {
  const { get } = fieldsOf(value, place);
  return {
    version: get('version', exactly(1)),
    settings: get('settings', settingsReader),
    environment: get('environment', environmentReader),
    figures: get('figures', listOf(figure)),
    doubts: get('doubts', listOf(oneOf(DOUBTS))),
    // Seconds, as finite and from 0 on as times in µs are.
    seconds: get('seconds', microsReader),
    end: get('end', endReader),
  };
};

const figure: Reader<CardFigure> = (value, place) => {
  const { get } = fieldsOf(value, place);
  return {
    subject: get('subject', subject),
    n: get('n', countReader),
    unit: get('unit', oneOf(CARD_UNITS)),
    value: get('value', known),
    low: get('low', end),
    high: get('high', end),
  };
};

/** JSON has no NaN and no infinity: an unknown figure was written as null; on a shelf it is as it was. */
const known: Reader<number> = (value, place) =>
  value === null || Number.isNaN(value) ? Number.NaN : finiteReader(value, place);

/** One further out than anything that is measured is none. */
const end: Reader<number> = (value, place) => known(isFarOut(value) ? null : value, place);

const ends = listOf(whole(0, MAX_NUMBER), 2, 2);
const range: Reader<readonly [number, number]> = (value, place) => {
  const [from, to] = ends(value, place);
  return [from!, to!];
};

const subject: Reader<CardSubject> = (value, place) => {
  const { get } = fieldsOf(value, place);
  const kind = get('kind', oneOf(CARD_SUBJECTS));
  switch (kind) {
    case 'iteration':
      return { kind, range: get('range', range) };
    case 'check': {
      const flag = get('flag', oneOf(FLAGS));
      return { kind, flag, kernel: get('kernel', oneOf(KERNELS)), contended: get('contended', truthReader) };
    }
    case 'guard':
      return { kind, guard: get('guard', oneOf(GUARDS)), kernel: get('kernel', oneOf(KERNELS)) };
    default:
      return { kind };
  }
};

/** Of any measurement. */
export const endReader: Reader<SweepEnd> = (value, place) => {
  const { get, has } = fieldsOf(value, place);
  const kind = get('kind', oneOf(SWEEP_ENDS));
  if (kind !== 'failed') return { kind };
  // Cards of before codes say it in words.
  if (!has('fault')) return { kind, fault: { code: 'unexpected', message: get('reason', textReader) } };
  return { kind, fault: get('fault', faultReader) };
};

export const faultReader: Reader<Fault> = (value, place) => {
  const reason = fieldsOf(value, place).get('code', textReader);
  const figures = isObject(value) ? value : {};
  return faultOfReason({ reason, figures }) ?? { code: 'unexpected', message: reason };
};
