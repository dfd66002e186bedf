/** The last runs: each a line, one press brings one back. */
import { useState, type ReactNode } from 'react';
import type { LogEntry } from '../../state/types.ts';
import { download } from '../basics/download.ts';
import { dateTime, time } from '../basics/format.ts';
import { NO_FIGURE } from '../../texts/formats.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { words } from '../words.ts';
import { outcomeLine } from './outcome-line.ts';
import { settingsLine } from './settings-line.ts';

function Line({ entry }: { readonly entry: LogEntry }): ReactNode {
  const { loadRun } = useCommands();
  const { record } = entry;
  const when = dateTime(record.environment.time);
  return (
    <li className="log-line">
      <button
        type="button"
        className="button-link"
        aria-label={words.log.again(when)}
        onClick={() => loadRun(entry.id)}
      >
        {when}
      </button>
      <span className="log-settings">{settingsLine(record.settings)}</span>
      <span className="soft">{outcomeLine(record)}</span>
      <span className="log-took">{record.micros === null ? NO_FIGURE : time(record.micros)}</span>
    </li>
  );
}

/** Asks once more by its own label: a log is not brought back. */
function ClearButton(): ReactNode {
  const { clearLog } = useCommands();
  const [sure, setSure] = useState(false);
  return (
    <button type="button" onClick={() => (sure ? clearLog() : setSure(true))} onBlur={() => setSure(false)}>
      {sure ? words.log.clearSure : words.log.clear}
    </button>
  );
}

export function LogPanel(): ReactNode {
  const log = useLabState((state) => state.log);
  if (log.length === 0) return <p className="panel-empty soft">{words.log.empty}</p>;
  const newestFirst = log.toSorted((first, second) => second.id - first.id);
  const save = (): void =>
    download(
      words.log.fileName,
      JSON.stringify(
        newestFirst.map((entry) => entry.record),
        null,
        2,
      ),
    );
  return (
    <div className="panel">
      <div className="panel-head">
        <p className="field-note">{words.log.note(log.length)}</p>
        <span className="panel-tools">
          <button type="button" onClick={save}>
            {words.log.export}
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
