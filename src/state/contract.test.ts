/** The README of the contract against the code: each of its tables names just what there is. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLAIMS, VERDICTS } from '../contract/claims.ts';
import { CONSOLE_CALLS } from '../contract/console.ts';
import { FAULTS } from '../contract/fault-codes.ts';
import { BEATS, LECTURE_SCENES } from '../contract/lecture-scenes.ts';
import { LESSONS, PREDICTED, PREDICTION_UNITS, STEPS, type Prediction } from '../contract/lessons.ts';
import { DOUBTS, OUTCOMES } from '../contract/record.ts';
import { FIELD_NAMES, SETTINGS_FIELDS } from '../contract/settings-fields.ts';
import { DEFAULT_SETTINGS, FLAGS, GUARDS, KERNELS, TASKS, UNITS } from '../contract/settings.ts';
import {
  COSTS,
  CROWDS,
  EXIT_UNITS,
  LANGUAGES,
  LOOPS,
  MODES,
  PARTS,
  RECORDED_NAMES,
  SCALES,
  TABS,
  THEMES,
} from '../contract/view.ts';
import { parseAddress } from './address.ts';
import { fakeRecord } from './testing/fake-engine.ts';
import { VIEW_KEYS } from './view-keys.ts';
import { BARE_VIEW } from './view.ts';

const text = readFileSync(new URL('../contract/README.md', import.meta.url), 'utf8');

const record = fakeRecord(DEFAULT_SETTINGS);

/** The rows of the table whose first head this is, each as its cells. */
function table(head: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => new RegExp(`^\\| ${head} +\\|`).test(line));
  const to = lines.findIndex((line, i) => i > from && !line.startsWith('|'));
  const cells = (line: string): string[] => line.split(' | ').map((cell) => cell.replaceAll(/^\||\|$/g, '').trim());
  return lines.slice(from + 2, to).map(cells);
}

/** What stands in back quotes. */
const codes = (cell = ''): string[] => [...cell.matchAll(/`([^`]*)`/g)].map(([, code = '']) => code);
const firsts = (head: string): string[] => table(head).map(([first]) => codes(first)[0] ?? '');

describe('the tables of the contract name just what there is', () => {
  it('of the settings, in their order', () => expect(firsts('field')).toEqual([...FIELD_NAMES]));
  it('of a record', () => {
    const rest = text.slice(text.indexOf('## Record'));
    const named = [...rest.slice(0, rest.indexOf('field of a worker')).matchAll(/^\| `(\w+)`/gm)].map(
      ([, name]) => name,
    );
    expect(named).toEqual(Object.keys(record));
  });
  it('of a worker, with what only one that was lost has', () => {
    const lost = ['reason', 'figures', 'lastPublished'];
    expect(firsts('field of a worker')).toEqual([...Object.keys(record.workers[0]!), ...lost]);
  });
  it('of a prediction, with all that can be predicted and in which units', () => {
    const rows = table('field of a prediction');
    const fields: readonly (keyof Prediction)[] = [
      ...([
        'version',
        'lesson',
        'step',
        'what',
        'unit',
        'marks',
        'value',
        'at',
        'seen',
        'measured',
        'gap',
        'words',
      ] as const),
    ];
    expect(rows.flatMap(([names]) => codes(names))).toEqual(fields);
    expect(codes(rows.find(([name]) => name === '`what`')![1])).toEqual([...PREDICTED]);
    expect(codes(rows.find(([name]) => name === '`unit`')![1])).toEqual([...PREDICTION_UNITS]);
  });
  it('of the claims of the lecture, and what is said of each', () => {
    expect(firsts('claim')).toEqual([...CLAIMS]);
    const rows = table('field of a claim');
    const fields = ['claim', 'name', 'verdict', 'why', 'figures', 'doubts', 'settings', 'seconds', 'time'];
    expect(rows.flatMap(([names]) => codes(names))).toEqual(fields);
    expect(codes(rows.find(([name]) => name === '`verdict`')![1])).toEqual([...VERDICTS]);
  });
  it('of the outcomes', () => expect(firsts('outcome')).toEqual([...OUTCOMES]));
  it('of the keys of the view', () => expect(firsts('key')).toEqual(Object.keys(VIEW_KEYS)));
  it('of the calls of the console', () => {
    expect(table('call').map(([call]) => codes(call)[0])).toEqual(Object.values(CONSOLE_CALLS));
  });
  it('of the doubts, and of the faults with their figures', () => {
    const [faults, doubts] = text.slice(text.indexOf('## Faults')).split('## Doubts');
    const rows = (part = ''): string[][] =>
      part
        .split('\n')
        .flatMap((line) => (line.startsWith('| `') ? [line.split(' | ').map((cell) => cell.trim())] : []));
    expect(rows(faults).map(([code, figures]) => [codes(code)[0], codes(figures)])).toEqual(Object.entries(FAULTS));
    expect(rows(doubts).map(([code]) => codes(code)[0])).toEqual([...DOUBTS]);
  });
});

describe('what the table of the settings says of each', () => {
  const row = (name: string): readonly string[] => table('field').find(([first]) => first === `\`${name}\``)!;

  it.each(FIELD_NAMES)('%s: its key in the address', (name) => {
    for (const example of codes(row(name)[3])) expect(example.split('=')[0]).toBe(SETTINGS_FIELDS[name].key);
  });

  it.each(FIELD_NAMES)('%s: examples that the address takes', (name) => {
    const examples = codes(row(name)[3]).filter((example) => example.includes('='));
    const ranges = 'ranges=0-9,0-9,0-9,0-9&';
    for (const example of examples)
      expect(parseAddress(`?${example.startsWith('ranges') ? '' : ranges}${example}`).problems).toEqual([]);
  });

  it.each(FIELD_NAMES.filter((name) => name !== 'ranges'))('%s: its default', (name) => {
    expect(row(name)[2]!.replaceAll('`', '')).toBe(`${DEFAULT_SETTINGS[name] as string | number | boolean}`);
  });

  it.each([
    ['task', TASKS],
    ['unit', UNITS],
    ['guard', GUARDS],
    ['flag', FLAGS],
    ['kernel', KERNELS],
  ] as const)('%s: its words', (name, words) => {
    expect(codes(row(name)[1])).toEqual(expect.arrayContaining([...words]));
  });
});

describe('what the table of the view says of each', () => {
  it('open: what is open by default', () => {
    const [, , says] = table('key').find(([first]) => first === '`open`')!;
    expect(codes(says)).toEqual(BARE_VIEW.open);
  });

  it.each([
    ['trace', RECORDED_NAMES],
    ['mode', MODES],
    ['lesson', LESSONS],
    ['step', STEPS],
    ['scenes', LECTURE_SCENES],
    ['scene', LECTURE_SCENES],
    ['beat', BEATS],
    ['open', ['none', ...PARTS]],
    ['tab', TABS],
    ['loop', LOOPS],
    ['by', CROWDS],
    ['scale', SCALES],
    ['cost', COSTS],
    ['in', EXIT_UNITS],
    ['theme', THEMES],
    ['lang', LANGUAGES],
  ] as const)('%s: its words', (name, words) => {
    expect(codes(table('key').find(([first]) => first === `\`${name}\``)![1])).toEqual([...words]);
  });
});
