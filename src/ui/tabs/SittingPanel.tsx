/** A sitting: a report of it to hand in, all of it as a file, and what was opened from such files. */
import { useState, type ReactNode } from 'react';
import { faultOf, type Fault } from '../../contract/faults.ts';
import { countsOf, saveSittings, sittingOf, sizeOf } from '../../state/kept/sitting-file.ts';
import { MOST } from '../../state/kept/queue.ts';
import type { Contents, Sitting } from '../../state/kept/sitting.ts';
import { download } from '../basics/download.ts';
import { useLab, useLabState } from '../basics/lab-context.ts';
import { useSpeech, useTexts } from '../basics/texts.ts';
import { Elsewhere } from './kept/Elsewhere.tsx';
import type { KeptThings } from '../charts/kept/kept-things.ts';
import { useOpenSitting } from './open-sitting.tsx';
import { contentsOf, sittingsOf } from './sitting-contents.ts';

/** Names of files know no language. */
const FILE_NAME = 'early-exit-sitting.json';
const REPORT_NAME = 'early-exit-report.html';

export function SittingPanel({ things }: { readonly things: KeptThings | null }): ReactNode {
  const { sitting: texts } = useTexts('charts');
  const labels = useLabState((state) => state.labels);
  const contents = things && contentsOf(things, { labels });
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
  const { store, wallClock } = useLab();
  const none = useLabState((state) => state.sittings.length === 0);
  const [left, setLeft] = useState(0);
  if (contents === null || (none && sizeOf(contents) === 0)) return null;
  const save = (): void => {
    const all = sittingsOf(store.getState());
    // Where it is opened it takes the place of one itself.
    const others = all.slice(0, MOST.sittings - (sizeOf(contents) === 0 ? 0 : 1));
    const saved = saveSittings(sittingOf(contents, wallClock()), others);
    setLeft(saved.left + all.length - others.length);
    download(FILE_NAME, saved.text);
  };
  return (
    <>
      <button type="button" title={texts.saveNote} onClick={save}>
        {texts.save}
      </button>
      {left > 0 && (
        <p className="field-wrong" role="alert">
          {texts.noRoom(left)}
        </p>
      )}
    </>
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
    const made = await import('./report/make-report.ts')
      .then(({ makeReport }) => makeReport(store.getState(), contents, speech, wallClock()))
      .catch((error: unknown) => ({ ok: false, fault: faultOf(error) }) as const);
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
  const { open: label, file: name, otherKind, nothing } = texts;
  const { button, alert } = useOpenSitting({ label, name, otherKind, nothing, isWanted: isAny });
  return (
    <>
      {button}
      {alert}
    </>
  );
}

const isAny = (sitting: Sitting): boolean => sizeOf(sitting) > 0;
