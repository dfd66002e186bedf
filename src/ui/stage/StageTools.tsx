/** What can be done with the run on the stage: pin, save, open, or look at the ranges again. */
import { useState, type ReactNode } from 'react';
import type { Fault } from '../../contract/faults.ts';
import { momentAddress } from '../../state/address.ts';
import { openTraceFile } from '../../state/trace-from-file.ts';
import type { Shown } from '../../state/types.ts';
import { saveTrace, traceFileName } from '../../contract/trace-file.ts';
import { download } from '../basics/download.ts';
import { FileButton } from '../basics/FileButton.tsx';
import { useCommands, useLab, useLabState } from '../basics/lab-context.ts';
import { ReadShare, useReading } from '../basics/reading.tsx';
import { useTexts } from '../basics/texts.ts';
import { RecordedRuns } from './RecordedRuns.tsx';
import { useReplay } from './replay/useReplay.ts';
import { nobodyStarted } from './run-index.ts';

function LanesButton(): ReactNode {
  const { traces } = useTexts('run');
  const none = useLabState(({ shown }) => shown === null || nobodyStarted(shown.record));
  const lanes = useLabState((state) => state.lanes);
  const { showLanes } = useCommands();
  if (none) return null;
  return (
    <button type="button" onClick={() => showLanes(!lanes)}>
      {lanes ? traces.run : traces.lanes}
    </button>
  );
}

function PinButton(): ReactNode {
  const { traces } = useTexts('run');
  const pinned = useLabState((state) => state.pinned);
  const trace = useLabState((state) => state.shown?.trace ?? null);
  const { pinTrace, unpinTrace } = useCommands();
  if (pinned !== null) {
    return (
      <button type="button" onClick={unpinTrace}>
        {traces.unpin}
      </button>
    );
  }
  if (trace === null || nobodyStarted(trace.record)) return null;
  return (
    <button type="button" title={traces.pinTitle} onClick={pinTrace}>
      {traces.pin}
    </button>
  );
}

function SaveButton(): ReactNode {
  const { traces } = useTexts('run');
  const trace = useLabState((state) => state.shown?.trace ?? null);
  if (trace === null) return null;
  return (
    <button type="button" onClick={() => download(traceFileName(trace), saveTrace(trace))}>
      {traces.save}
    </button>
  );
}

function OpenButton(): ReactNode {
  const { traces } = useTexts('run');
  const { showTrace } = useCommands();
  const [wrong, setWrong] = useState<Fault | null>(null);
  const { share, read } = useReading(openTraceFile);
  const { faults } = useTexts('run');
  const open = async (file: File): Promise<void> => {
    const { opened, isLast } = await read(file);
    if (!isLast) return;
    setWrong(opened.ok ? null : opened.fault);
    if (opened.ok) showTrace(opened.trace);
  };
  return (
    <>
      <FileButton label={traces.open} name={traces.file} onFile={(file) => void open(file)} />
      <ReadShare share={share} />
      {wrong !== null && (
        <p className="field-wrong" role="alert">
          {faults.sentence(wrong)}
        </p>
      )}
    </>
  );
}

/** What became of copying an address; null before. */
type CopyOutcome = 'copied' | { readonly failed: string } | null;

function LinkButton(): ReactNode {
  const { traces } = useTexts('run');
  const { store } = useLab();
  const replay = useReplay();
  const shown = useLabState((state) => state.shown);
  const [outcome, setOutcome] = useState<CopyOutcome>(null);
  const copy = async (run: Shown): Promise<void> => {
    const { micros, flag } = replay.getState() ?? { micros: 0, flag: null };
    const query = momentAddress(store.getState(), run, micros - (flag ?? 0));
    const address = location.origin + location.pathname + query;
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('copied');
    } catch {
      setOutcome({ failed: address });
    }
  };
  if (shown === null) return null;
  return (
    <>
      <button type="button" title={traces.linkTitle} onClick={() => void copy(shown)}>
        {traces.link}
      </button>
      <span role="status" className="soft">
        {outcome === 'copied' ? traces.linkCopied : outcome && traces.linkFailed(outcome.failed)}
      </span>
    </>
  );
}

export function StageTools(): ReactNode {
  return (
    <div className="stage-tools small">
      <LanesButton />
      <PinButton />
    </div>
  );
}

export function TraceFile(): ReactNode {
  return (
    <div className="stage-tools small">
      <LinkButton />
      <SaveButton />
      <OpenButton />
      <RecordedRuns />
    </div>
  );
}
