/** The last runs: each a line, one press brings one back. */
import { useState, type ReactNode } from 'react';
import type { LogEntry } from '../../state/types.ts';
import { download } from '../basics/download.ts';
import { NO_FIGURE } from '../../texts/formats.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

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

/** Asks once more by its own label: a log is not brought back. */
function ClearButton(): ReactNode {
  const { clearLog } = useCommands();
  const [sure, setSure] = useState(false);
  const { log } = useTexts('run');
  return (
    <button type="button" onClick={() => (sure ? clearLog() : setSure(true))} onBlur={() => setSure(false)}>
      {sure ? log.clearSure : log.clear}
    </button>
  );
}

export function LogPanel(): ReactNode {
  const log = useLabState((state) => state.log);
  const texts = useTexts('run').log;
  if (log.length === 0) return <p className="panel-empty soft">{texts.empty}</p>;
  const newestFirst = log.toSorted((first, second) => second.id - first.id);
  const save = (): void =>
    download(
      FILE_NAME,
      JSON.stringify(
        newestFirst.map((entry) => entry.record),
        null,
        2,
      ),
    );
  return (
    <div className="panel">
      <div className="panel-head">
        <p className="field-note">{texts.note(log.length)}</p>
        <span className="panel-tools">
          <button type="button" onClick={save}>
            {texts.export}
          </button>
          <ClearButton />
        </span>
      </div>
      <ol className="log">
        {newestFirst.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ol>
    </div>
  );
}
