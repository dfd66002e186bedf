/** Reads the calibration card that was kept. A card that cannot be read is no card. */
import { faultOfReason } from '../../contract/faults.ts';
import { DOUBTS } from '../../contract/record.ts';
import { MAX_NUMBER, type Flag, type Kernel } from '../../contract/settings.ts';
import type { CalibrationCard, CardFigure, CardSubject, SweepEnd } from '../../measure/results.ts';
import { environmentIn, settingsIn } from '../../contract/record-file.ts';
import {
  at,
  countIn,
  flagIn,
  listIn,
  objectIn,
  wordIn,
  refuse,
  FileRefusal,
  textIn,
  timeIn,
  type Place,
} from '../../contract/trace-fields.ts';

const FLAGS = ['atomic', 'plain', 'lock', 'message'] as const satisfies readonly Flag[];
const KERNELS = ['wasm', 'js'] as const satisfies readonly Kernel[];
const SUBJECTS = [
  'iteration',
  'check',
  'guard',
  'handover',
  'wake',
  'message',
  'clock-step',
  'worker',
  'at-once',
] as const;

export function readCard(text: string): CalibrationCard | null {
  try {
    return cardIn(JSON.parse(text), at('card'));
  } catch (error) {
    if (error instanceof FileRefusal || error instanceof SyntaxError) return null;
    throw error;
  }
}

function cardIn(value: unknown, place: Place): CalibrationCard {
  const card = objectIn(value, place);
  if (card['version'] !== 1) refuse('The card is of another version.');
  const items = <T>(field: string, read: (entry: unknown, at: Place) => T): readonly T[] =>
    listIn(card[field], place.field(field)).map((entry, i) => read(entry, place.field(field).item(i)));
  return {
    version: 1,
    settings: settingsIn(card['settings'], place.field('settings')),
    environment: environmentIn(card['environment'], place.field('environment')),
    figures: items('figures', figureIn),
    doubts: items('doubts', wordIn(DOUBTS)),
    seconds: timeIn(card['seconds'], place.field('seconds')),
    end: endIn(card['end'], place.field('end')),
  };
}

function figureIn(value: unknown, place: Place): CardFigure {
  const figure = objectIn(value, place);
  const number = (field: string): number => numberIn(figure[field], place.field(field));
  return {
    subject: subjectIn(figure['subject'], place.field('subject')),
    n: countIn(figure['n'], place.field('n')),
    unit: wordIn(['ns', 'µs', 'ms', 'workers'])(figure['unit'], place.field('unit')),
    value: number('value'),
    low: number('low'),
    high: number('high'),
  };
}

/** JSON has no NaN and no infinity: an unknown figure was written as null. */
function numberIn(value: unknown, place: Place): number {
  if (value === null) return Number.NaN;
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse(`${place.name} is no number.`);
}

function subjectIn(value: unknown, place: Place): CardSubject {
  const subject = objectIn(value, place);
  const kind = wordIn(SUBJECTS)(subject['kind'], place.field('kind'));
  const kernel = (): Kernel => wordIn(KERNELS)(subject['kernel'], place.field('kernel'));
  switch (kind) {
    case 'iteration': {
      const range = listIn(subject['range'], place.field('range')).map((end, i) =>
        countIn(end, place.field('range').item(i)),
      );
      const [from, to] = range;
      if (from === undefined || to === undefined || to > MAX_NUMBER) return refuse(`${place.name} has no range.`);
      return { kind, range: [from, to] };
    }
    case 'check': {
      const flag = wordIn(FLAGS)(subject['flag'], place.field('flag'));
      return { kind, flag, kernel: kernel(), contended: flagIn(subject['contended'], place.field('contended')) };
    }
    case 'guard':
      return {
        kind,
        guard: wordIn(['nested', 'countdown', 'modulo'])(subject['guard'], place.field('guard')),
        kernel: kernel(),
      };
    default:
      return { kind };
  }
}

function endIn(value: unknown, place: Place): SweepEnd {
  const end = objectIn(value, place);
  const kind = wordIn(['precise', 'budget', 'stopped', 'failed'])(end['kind'], place.field('kind'));
  if (kind !== 'failed') return { kind };
  // Cards of before codes say it in words.
  if (!('fault' in end))
    return { kind, fault: { code: 'unexpected', message: textIn(end['reason'], place.field('reason')) } };
  const { code, ...figures } = objectIn(end['fault'], place.field('fault'));
  const reason = textIn(code, place.field('fault').field('code'));
  return { kind, fault: faultOfReason({ reason, figures }) ?? { code: 'unexpected', message: reason } };
}
