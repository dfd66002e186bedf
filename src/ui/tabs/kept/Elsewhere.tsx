/** A sitting that was opened from a file: everything in it can be looked at, and is said to be recorded elsewhere. */
import { useDeferredValue, useState, type ReactNode } from 'react';
import type { KeptSitting } from '../../../state/kept/archive.ts';
import { countsOf, environmentOf } from '../../../state/kept/sitting-file.ts';
import { keyInSitting, labelOfKey } from '../../../state/kept/sitting-keys.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import { useCommands, useLabState } from '../../basics/lab-context.ts';
import { useTexts } from '../../basics/texts.ts';
import { useNaming } from '../../charts/kept/Naming.tsx';
import { ChooseBox } from './ChooseBox.tsx';
import { KeptLabel } from '../../basics/LabelText.tsx';
import { useFound } from '../../charts/kept/found.ts';
import { RecordedTables } from './RecordedTables.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { translateOf } from '../../basics/translate-of.ts';

export function Elsewhere({ kept: { id, sitting } }: { readonly kept: KeptSitting }): ReactNode {
  const { sitting: texts, kept: words, formats } = useTexts('charts');
  const what = words.of.sittings(formats.date(sitting.saved));
  const naming = useNaming(id, what);
  const [wasOpened, setOpened] = useState(false);
  // There may be thousands of lines: the page is not held up while they are made.
  const isDrawn = useDeferredValue(wasOpened);
  return (
    <details className="elsewhere" onToggle={({ currentTarget: { open } }) => open && setOpened(true)}>
      <summary>
        <span className="mark mark-recorded">{texts.elsewhere}</span>
        <KeptLabel id={id} />
        <span>{texts.from(environmentOf(sitting), sitting.saved)}</span>
        <span className="soft">{texts.contents(countsOf(sitting))}</span>
      </summary>
      <span className="kept-tools">
        {naming.button}
        <RemoveButton shelf="sittings" {...{ id, what }} />
      </span>
      {naming.form}
      {isDrawn && (
        <>
          <Runs id={id} sitting={sitting} />
          <Sweeps id={id} sitting={sitting} />
          <RecordedTables id={id} sitting={sitting} />
        </>
      )}
    </details>
  );
}

interface LineProps {
  readonly id: string;
  readonly of: 'runs' | 'sweeps';
  readonly at: number;
  readonly when: string;
  readonly head: ReactNode;
  readonly settings: string;
  readonly outcome: string;
  readonly took: string;
}

function Line({ id, of, at, when, head, settings, outcome, took }: LineProps): ReactNode {
  const { kept: texts } = useTexts('charts');
  const key = keyInSitting(id, of, at);
  const what = texts.of[of](when);
  const naming = useNaming(key, what);
  const label = useLabState((state) => labelOfKey(state, key));
  if (!useFound()(label, settings)) return null;
  return (
    <li className="log-line recorded-line">
      <ChooseBox id={key} what={what} />
      {head}
      <span className="log-settings">
        <KeptLabel id={key} />
        <span>{settings}</span>
      </span>
      <span className="soft">{outcome}</span>
      <span className="log-took" translate={translateOf(took)}>
        {took}
      </span>
      <span className="kept-tools">{naming.button}</span>
      {naming.form}
    </li>
  );
}

function Runs({ id, sitting }: KeptSitting): ReactNode {
  const { formats, log } = useTexts('run');
  const { openRecord } = useCommands();
  return (
    <ol className="log">
      {sitting.runs.map((record, at) => {
        const when = formats.date(record.environment.time);
        return (
          <Line
            // Two of one file may be the same in everything.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            {...{ id, at, when }}
            of="runs"
            head={
              <button
                type="button"
                className="button-link"
                aria-label={log.again(when)}
                onClick={() => openRecord(record)}
              >
                {when}
              </button>
            }
            settings={log.line.settings(record.settings)}
            outcome={log.line.outcome(record)}
            took={record.micros === null ? NO_FIGURE : formats.time(record.micros)}
          />
        );
      })}
    </ol>
  );
}

function Sweeps({ id, sitting }: KeptSitting): ReactNode {
  const { sitting: texts, figures, formats } = useTexts('charts');
  const { log } = useTexts('run');
  return (
    <ol className="log">
      {sitting.sweeps.map((sweep, at) => (
        <Line
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          {...{ id, at }}
          when={formats.date(sweep.environment.time)}
          of="sweeps"
          head={<span>{formats.date(sweep.environment.time)}</span>}
          settings={log.line.settings(sweep.settings)}
          outcome={texts.check(figures.unitEstimate(sweep.nsPerCheck, 'ns'))}
          took={formats.time(sweep.seconds * 1e6)}
        />
      ))}
    </ol>
  );
}
