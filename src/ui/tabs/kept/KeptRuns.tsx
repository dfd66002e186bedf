/** The last runs: each a line, one press brings one back. */
import type { ReactNode } from 'react';
import type { LogEntry } from '../../../state/types.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import { download } from '../../basics/download.ts';
import { useCommands, useLabState } from '../../basics/lab-context.ts';
import { SureButton } from '../../basics/SureButton.tsx';
import { useTexts } from '../../basics/texts.ts';
import { KeptLine } from './KeptLine.tsx';
import { useFound } from '../../charts/kept/found.ts';

function Line({ entry: { id, record } }: { readonly entry: LogEntry }): ReactNode {
  const { loadRun } = useCommands();
  const { formats, log } = useTexts('run');
  const when = formats.dateTime(record.environment.time);
  return (
    <KeptLine
      shelf="runs"
      id={id}
      time={record.environment.time}
      head={
        <button type="button" className="button-link" aria-label={log.again(when)} onClick={() => loadRun(id)}>
          {when}
        </button>
      }
      settings={log.line.settings(record.settings)}
      outcome={log.line.outcome(record)}
      took={record.micros === null ? NO_FIGURE : formats.time(record.micros)}
    />
  );
}

/** A name of a file knows no language. */
const FILE_NAME = 'early-exit-runs.json';

function exportRuns(log: readonly LogEntry[]): void {
  const records = log.map(({ record }) => record);
  download(FILE_NAME, JSON.stringify(records, null, 2));
}

export function KeptRuns(): ReactNode {
  const log = useLabState((state) => state.log);
  const labels = useLabState((state) => state.labels);
  const closed = useLabState((state) => state.keeping === 'closed');
  const { clearLog } = useCommands();
  const { log: texts } = useTexts('run');
  const { kept: words } = useTexts('charts');
  const isShown = useFound();
  const kept = log.filter((entry) => entry.kept).length;
  if (log.length === 0) return <p className="panel-empty soft">{texts.empty}</p>;
  return (
    <section aria-labelledby="kept-runs">
      <h2 id="kept-runs" className="section-name">
        {words.titles.runs}
      </h2>
      <div className="panel-head">
        <p className="field-note">{texts.note(log.length, kept, closed)}</p>
        <span className="panel-tools">
          <button type="button" onClick={() => exportRuns(log)}>
            {texts.export}
          </button>
          <SureButton label={texts.clear} sure={texts.clearSure} onSure={clearLog} />
        </span>
      </div>
      <ol className="log">
        {log.map(
          (entry) =>
            isShown(labels.get(entry.id), texts.line.settings(entry.record.settings)) && (
              <Line key={entry.id} entry={entry} />
            ),
        )}
      </ol>
    </section>
  );
}
