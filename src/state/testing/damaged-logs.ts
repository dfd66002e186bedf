/** Twenty texts of a log that somebody or something has damaged. */
import type { RunRecord } from '../../contract/record.ts';

type Damaged = readonly [kind: string, text: string, readable: number, newer: boolean];

export function damagedLogs(record: RunRecord): readonly Damaged[] {
  const whole = JSON.stringify({ version: 1, runs: [record, record] });
  const runs = (...list: readonly unknown[]): string => JSON.stringify({ version: 1, runs: list });
  const broken = (patch: object): string => runs(record, { ...record, ...patch });
  return [
    ['nothing', '', 0, false],
    ['blanks', '   ', 0, false],
    ['cut short', whole.slice(0, -20), 0, false],
    ['only its beginning', '{"version":1,"runs":[', 0, false],
    ['a letter changed', whole.replace('"runs"', '"rums"'), 0, false],
    ['a comma lost', whole.replace(',', ' '), 0, false],
    ['zeros at its end', `${whole}\0\0\0`, 0, false],
    ['half of it twice', whole + whole, 0, false],
    ['null', 'null', 0, false],
    ['a list', '[1]', 0, false],
    ['no list of runs', '{"version":1,"runs":{}}', 0, false],
    ['no version', '{"runs":[]}', 0, false],
    ['a version in words', '{"version":"1","runs":[]}', 0, false],
    ['a newer version', '{"version":2,"shelves":{}}', 0, true],
    ['a run of a newer version', broken({ version: 2 }), 1, true],
    ['a run that is null', runs(record, null), 1, false],
    ['a run without workers', broken({ workers: [] }), 1, false],
    ['a run with settings that none can have', broken({ settings: { ...record.settings, interval: 0 } }), 1, false],
    ['a run of no time', broken({ environment: { ...record.environment, time: 'then' } }), 1, false],
    ['deeper than any stack', `{"version":1,"runs":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 0, false],
  ];
}
