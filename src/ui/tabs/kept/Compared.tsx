/** What was chosen, compared: sweeps on one axis, runs in one table. */
import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTexts } from '../../basics/texts.ts';
import { useAttempts } from '../../charts/parts/attempts.ts';
import { Table } from '../../charts/parts/Table.tsx';
import { TableButtons } from '../../charts/parts/TableButtons.tsx';
import type { AllChosen, Chosen } from './chosen.ts';
import { comparedColumns, type NamedRun } from './compared-runs.ts';
import { ComparedSweeps } from './ComparedSweeps.tsx';
import type { Environment } from '../../../contract/record.ts';
import type { Settings } from '../../../contract/settings.ts';

interface Props {
  readonly chosen: AllChosen;
  readonly onClose: () => void;
}

interface Recorded {
  readonly environment: Environment;
  readonly settings: Settings;
}

export function Compared({ chosen: { runs, sweeps }, onClose }: Props): ReactNode {
  const { kept } = useTexts('charts');
  const { formats, log } = useTexts('run');
  const { compare } = kept;
  const title = useRef<HTMLHeadingElement>(null);
  // In the commit that shows it: who works by keys is never in between.
  useLayoutEffect(() => title.current?.focus(), []);
  const [namedRuns, namedSweeps] = useMemo(() => {
    const name = ({ label, result, isElsewhere }: Chosen<Recorded>, more = ''): string =>
      compare.name(label?.name || `${formats.dateTime(result.environment.time)}${more}`, isElsewhere);
    const settings = ({ result }: Chosen<Recorded>): string => ` · ${log.line.settings(result.settings)}`;
    return [
      runs.map((each) => ({ name: name(each), record: each.result })),
      sweeps.map((each) => ({ name: name(each, settings(each)), sweep: each.result })),
    ] as const;
  }, [runs, sweeps, formats, log, compare]);
  return (
    <section className="compared" aria-labelledby="compared">
      <div className="panel-head">
        <h2 id="compared" className="section-name" ref={title} tabIndex={-1}>
          {compare.heading}
        </h2>
        <button type="button" onClick={onClose}>
          {compare.close}
        </button>
      </div>
      {runs.length < 2 && sweeps.length < 2 && <p className="panel-empty soft">{compare.more}</p>}
      {sweeps.length > 1 && <ComparedSweeps sweeps={namedSweeps} />}
      {runs.length > 1 && <ComparedRuns runs={namedRuns} />}
    </section>
  );
}

function ComparedRuns({ runs }: { readonly runs: readonly NamedRun[] }): ReactNode {
  const charts = useTexts('charts');
  const run = useTexts('run');
  const { said, attempt } = useAttempts(charts.chart.exportFailed);
  const columns = comparedColumns(runs, { run, charts });
  const { compare } = charts.kept;
  return (
    <>
      <h3 className="chart-title">{compare.runs(runs.length)}</h3>
      <Table caption={compare.runs(runs.length)} columns={columns} rows={runs} />
      <span className="chart-tools">
        <TableButtons columns={columns} rows={runs} fileName="early-exit-runs-compared" attempt={attempt} />
        <span role="status" className="field-note">
          {said}
        </span>
      </span>
    </>
  );
}
