/** The last runs: each a line, one press brings one back. */
import type { ReactNode } from 'react';
import type { LogEntry } from '../../state/types.ts';
import { download } from '../basics/download.ts';
import { NO_FIGURE } from '../../texts/formats.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { AsideNote } from './AsideNote.tsx';
import { SureButton } from '../basics/SureButton.tsx';
import { SittingPanel } from './SittingPanel.tsx';

function Line({ entry }: { readonly entry: LogEntry }): ReactNode {
  const { loadRun } = useCommands();
  const { formats, log } = useTexts('run');
  const { record } = entry;
  const when = formats.dateTime(record.environment.time);
  return (
    <li className="log-line">
      <button type="button" className="button-link" aria-label={log.again(when)} onClick={() => loadRun(entry.id)}>
        {when}
      </button>
      <span className="log-settings">{log.line.settings(record.settings)}</span>
      <span className="soft">{log.line.outcome(record)}</span>
      <span className="log-took">{record.micros === null ? NO_FIGURE : formats.time(record.micros)}</span>
    </li>
  );
}

/** A name of a file knows no language. */
const FILE_NAME = 'early-exit-runs.json';

function exportRuns(log: readonly LogEntry[]): void {
  const records = log.map(({ record }) => record);
  download(FILE_NAME, JSON.stringify(records, null, 2));
}

function Runs(): ReactNode {
  const log = useLabState((state) => state.log);
  const closed = useLabState((state) => state.keeping === 'closed');
  const { clearLog } = useCommands();
  const texts = useTexts('run').log;
  const kept = log.filter((entry) => entry.kept).length;
  if (log.length === 0) return <p className="panel-empty soft">{texts.empty}</p>;
  return (
    <>
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
        {log.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ol>
    </>
  );
}

export function LogPanel(): ReactNode {
  return (
    <div className="panel">
      <AsideNote />
      <Runs />
      <SittingPanel />
    </div>
  );
}
