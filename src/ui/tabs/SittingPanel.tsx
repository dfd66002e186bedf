/** A sitting: a report of it to hand in, all of it as a file, and what was opened from such files. */
import { useState, type ReactNode } from 'react';
import type { Fault } from '../../contract/faults.ts';
import { openSittingFile, saveSitting, sittingOf, sizeOf } from '../../state/kept/sitting-file.ts';
import type { Contents, Sitting } from '../../state/kept/sitting.ts';
import type { KeptSitting } from '../../state/kept/archive.ts';
import { download } from '../basics/download.ts';
import { FileButton } from '../basics/FileButton.tsx';
import { useCommands, useLab, useLabState } from '../basics/lab-context.ts';
import { SureButton } from '../basics/SureButton.tsx';
import { useSpeech, useTexts } from '../basics/texts.ts';
import { useSittingContents } from './sitting-contents.ts';

/** Names of files know no language. */
const FILE_NAME = 'early-exit-sitting.json';
const REPORT_NAME = 'early-exit-report.html';

const countsOf = ({ runs, sweeps, exits, cards, predictions }: Contents) => ({
  runs: runs.length,
  sweeps: sweeps.length,
  exits: exits.length,
  cards: cards.length,
  predictions: predictions.length,
});

export function SittingPanel(): ReactNode {
  const { sitting: texts } = useTexts('charts');
  const contents = useSittingContents();
  const sittings = useLabState((state) => state.sittings);
  return (
    <section aria-labelledby="sitting-title" className="sitting">
      <h2 id="sitting-title" className="section-name">
        {texts.title}
      </h2>
      <div className="panel-head">
        <p className="field-note">{contents === null ? '' : texts.kept(countsOf(contents))}</p>
        <span className="panel-tools">
          <ReportButton contents={contents} />
          <SaveButton contents={contents} />
          <OpenButton />
        </span>
      </div>
      {sittings.length > 0 && <h3>{texts.elsewhere}</h3>}
      {sittings.map((each) => (
        <Elsewhere key={each.id} kept={each} />
      ))}
    </section>
  );
}

function SaveButton({ contents }: { readonly contents: Contents | null }): ReactNode {
  const { sitting: texts } = useTexts('charts');
  const { wallClock } = useLab();
  if (contents === null || sizeOf(contents) === 0) return null;
  return (
    <button
      type="button"
      title={texts.saveNote}
      onClick={() => download(FILE_NAME, saveSitting(sittingOf(contents, wallClock())))}
    >
      {texts.save}
    </button>
  );
}

function ReportButton({ contents }: { readonly contents: Contents | null }): ReactNode {
  const { sitting: texts } = useTexts('charts');
  const { faults } = useTexts('run');
  const { store, wallClock } = useLab();
  const speech = useSpeech();
  const [wrong, setWrong] = useState<Fault | null>(null);
  if (contents === null) return null;
  const make = async (): Promise<void> => {
    const { makeReport } = await import('./report/make-report.ts');
    const made = await makeReport(store.getState(), contents, speech, wallClock());
    setWrong(made.ok ? null : made.fault);
    if (made.ok) download(REPORT_NAME, made.page, 'text/html');
  };
  return (
    <>
      <button type="button" title={texts.reportNote} onClick={() => void make()}>
        {texts.report}
      </button>
      {wrong !== null && (
        <p className="field-wrong" role="alert">
          {faults.sentence(wrong)}
        </p>
      )}
    </>
  );
}

function OpenButton(): ReactNode {
  const { sitting: texts } = useTexts('charts');
  const { faults } = useTexts('run');
  const { archive } = useLab();
  const [wrong, setWrong] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    const opened = await openSittingFile(file);
    if (!opened.ok)
      return setWrong(opened.fault.code === 'file-other-kind' ? texts.otherKind : faults.sentence(opened.fault));
    if (sizeOf(opened.sitting) === 0) return setWrong(texts.nothing);
    setWrong(null);
    await archive((keeping) => keeping.addSitting(opened.sitting));
  };
  return (
    <>
      <FileButton label={texts.open} name={texts.file} onFile={(file) => void open(file)} />
      {wrong !== null && (
        <p className="field-wrong" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}

function Elsewhere({ kept: { id, sitting } }: { readonly kept: KeptSitting }): ReactNode {
  const { sitting: texts } = useTexts('charts');
  const { archive } = useLab();
  const [newest] = [...sitting.runs, ...sitting.sweeps, ...sitting.exits, ...sitting.cards];
  return (
    <details className="elsewhere">
      <summary>
        <span className="mark mark-recorded">{texts.elsewhere}</span>
        <span>{texts.from(newest?.environment ?? null, sitting.saved)}</span>
        <span className="soft">{texts.contents(countsOf(sitting))}</span>
      </summary>
      <Runs sitting={sitting} />
      <Sweeps sitting={sitting} />
      <SureButton
        label={texts.remove}
        sure={texts.removeSure}
        onSure={() => void archive((keeping) => keeping.remove('sittings', [id]))}
      />
    </details>
  );
}

function Runs({ sitting: { runs } }: { readonly sitting: Sitting }): ReactNode {
  const { formats, log } = useTexts('run');
  const { openRecord } = useCommands();
  return (
    <ol className="log">
      {runs.map((record, at) => (
        // Two of one file may be the same in everything.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at} className="log-line">
          <button
            type="button"
            className="button-link"
            aria-label={log.again(formats.date(record.environment.time))}
            onClick={() => openRecord(record)}
          >
            {formats.date(record.environment.time)}
          </button>
          <span className="log-settings">{log.line.settings(record.settings)}</span>
          <span className="soft">{log.line.outcome(record)}</span>
          <span className="log-took">{record.micros === null ? '' : formats.time(record.micros)}</span>
        </li>
      ))}
    </ol>
  );
}

function Sweeps({ sitting: { sweeps } }: { readonly sitting: Sitting }): ReactNode {
  const { sitting: texts, figures, formats } = useTexts('charts');
  const { log } = useTexts('run');
  return (
    <ol className="log">
      {sweeps.map((sweep, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at} className="log-line">
          <span>{formats.date(sweep.environment.time)}</span>
          <span className="log-settings">{log.line.settings(sweep.settings)}</span>
          <span className="soft">{texts.check(figures.unitEstimate(sweep.nsPerCheck, 'ns'))}</span>
          <span className="log-took">{texts.iteration(figures.unitEstimate(sweep.nsPerIteration, 'ns'))}</span>
        </li>
      ))}
    </ol>
  );
}
