/** Runs beside each other: the settings in which they differ, and what came of them. */
import { FIELD_NAMES, SETTINGS_FIELDS } from '../../../contract/settings-fields.ts';
import type { RunRecord } from '../../../contract/record.ts';
import type { Settings } from '../../../contract/settings.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import type { ChartTexts, RunTexts } from '../../../texts/catalogue.ts';
import type { TableColumn } from '../../charts/data/csv.ts';
import { RUN_HEADS } from '../../charts/data/csv-heads.ts';

export interface NamedRun {
  readonly name: string;
  readonly record: RunRecord;
}

interface Texts {
  readonly run: Pick<RunTexts, 'formats' | 'settings'>;
  readonly charts: Pick<ChartTexts, 'kept'>;
}

/** The most that a worker of a run did in vain, and the longest that one took to leave, in µs; null where nobody knows. */
export function lateness({ workers }: RunRecord): {
  readonly iterations: number | null;
  readonly micros: number | null;
} {
  const most = (values: readonly (number | null)[]): number | null => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  return {
    iterations: most(workers.map((each) => each.overshootIterations)),
    micros: most(workers.map((each) => each.exitLatencyMicros)),
  };
}

export function comparedColumns(runs: readonly NamedRun[], texts: Texts): readonly TableColumn<NamedRun>[] {
  const { columns, fields } = texts.charts.kept.compare;
  const { formats } = texts.run;
  const figure = (
    name: Exclude<keyof typeof RUN_HEADS, 'name'>,
    of: (record: RunRecord) => number | null,
    write: (value: number) => string,
  ): TableColumn<NamedRun> => ({
    csvHead: RUN_HEADS[name],
    head: columns[name],
    text({ record }) {
      const value = of(record);
      return value === null ? NO_FIGURE : write(value);
    },
    raw: ({ record }) => of(record),
  });
  return [
    { csvHead: RUN_HEADS.name, head: columns.name, text: ({ name }) => name, raw: ({ name }) => name },
    ...differing(runs).map((field): TableColumn<NamedRun> => ({
      csvHead: SETTINGS_FIELDS[field].key,
      head: fields[field],
      text: ({ record }) => settingText(field, record.settings, texts),
      raw: ({ record }) => SETTINGS_FIELDS[field].toText(record.settings),
    })),
    figure('took', ({ micros }) => micros, formats.time),
    figure('overshoot', (record) => lateness(record).iterations, formats.count),
    figure('latency', (record) => lateness(record).micros, formats.time),
  ];
}

function differing(runs: readonly NamedRun[]): readonly (keyof Settings)[] {
  return FIELD_NAMES.filter(
    (field) => new Set(runs.map(({ record }) => SETTINGS_FIELDS[field].toText(record.settings))).size > 1,
  );
}

function settingText(field: keyof Settings, settings: Settings, { run, charts }: Texts): string {
  const { count, short } = run.formats;
  const { never, yes, no, prime, planted, steps } = charts.kept.compare;
  switch (field) {
    case 'ranges':
      return settings.ranges.map(([from, to]) => `${count(from)}–${count(to)}`).join(', ');
    case 'interval':
      return [settings.interval]
        .flat()
        .map((k) => (k === 'never' ? never : count(k)))
        .join(', ');
    case 'recheck':
      return settings.recheck ? yes : no;
    case 'target': {
      const { target } = settings;
      if (target === 'prime') return prime;
      const ends = 'at' in target ? [target.at] : [target.from, target.to];
      return planted(target.worker, ends.map((at) => short(at * 100)).join('–'));
    }
    case 'work':
      return settings.work === 'prime' ? prime : steps(settings.work);
    default: {
      const words: Readonly<Record<string, { readonly name: string }>> = run.settings[field];
      return words[settings[field]]!.name;
    }
  }
}
