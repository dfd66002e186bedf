/** The source of the kernel that runs, with the line of the chosen worker lit while the replay goes on. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TraceIndex } from '../../../replay/events.ts';
import { codeLines, type CodeCounts, type CodeLine } from './code-lines.ts';
import { CODE_PHASES, codePhaseAt, litPhase, type CodePhase } from '../../../replay/code-phase.ts';
import { tokensOf } from './code-tokens.ts';
import type { ReplayStore } from '../replay/replay-store.ts';
import { useTexts } from '../../basics/texts.ts';

export interface CodePanelProps {
  /** The file as it is compiled, imported as text; see code-lines.ts for its markers. */
  readonly source: string;
  /** Its name as shown: `kernels/assembly/search.ts`. */
  readonly file: string;
  /** The guard in use: whose lines to show. */
  readonly part: string;
  /** What an iteration does. */
  readonly work?: 'tests' | 'steps';
  readonly counts?: CodeCounts;
  readonly run: TraceIndex | null;
  readonly replay: ReplayStore;
  /** Whose line is lit; the finder's, or the first one's, when nobody is chosen. */
  readonly worker: number | null;
}

/** How long a light stays at least, in the person's time. ms */
const BLINK_MS = 80;

export function CodePanel({ source, file, part, work, counts, run, replay, worker }: CodePanelProps) {
  const { code } = useTexts('run');
  const lines = useMemo(() => codeLines(source, part, work, counts), [source, part, work, counts]);
  const chosen = worker ?? Math.max(0, run?.finder ?? 0);
  const lit = useLitPhases(run, replay, chosen);
  const phases = phasesOf(lit);
  return (
    <figure className="code-panel">
      <figcaption className="code-panel-head">
        <span className="code-panel-file" translate="no">
          {file}
        </span>
        {run !== null && (
          <span className="code-panel-phase" data-colour={(chosen % 8) + 1}>
            {code.doing(chosen, phases)}
          </span>
        )}
      </figcaption>
      <CodeText lines={lines} lit={linesLit(run, phases)} colour={(chosen % 8) + 1} />
    </figure>
  );
}

/** The same phases as those of the lines that are lit for them. */
function linesLit(run: TraceIndex | null, phases: readonly CodePhase[]): readonly CodePhase[] {
  if (run === null) return [];
  const isPlanted = run.record.settings.task === 'find' && run.record.settings.target !== 'prime';
  return phases.map((phase) => litPhase(phase, isPlanted));
}

function phasesOf(lit: string): readonly CodePhase[] {
  return CODE_PHASES.filter((phase) => lit.split(' ').includes(phase));
}

/** The phases as one word list, so that React renders only when they change. */
function useLitPhases(run: TraceIndex | null, replay: ReplayStore, worker: number): string {
  const [lit, setLit] = useState('');
  useEffect(() => {
    const of = run?.workers[worker];
    if (of === undefined) return;
    const look = (): void => {
      const state = replay.getState();
      if (state === null) return;
      const shown = state.playing ? BLINK_MS * 1000 * state.speed : 0;
      setLit(codePhaseAt(of, state.micros, shown).join(' '));
    };
    look();
    return replay.subscribe(look);
  }, [run, replay, worker]);
  return lit;
}

interface CodeTextProps {
  readonly lines: readonly CodeLine[];
  readonly lit: readonly CodePhase[];
  readonly colour: number;
}

function CodeText({ lines, lit, colour }: CodeTextProps) {
  const { code } = useTexts('run');
  const box = useRef<HTMLPreElement>(null);
  const isLit = (line: CodeLine): boolean => line.phases.some((phase: CodePhase) => lit.includes(phase));
  const first = lines.findIndex(isLit);
  useEffect(() => {
    const line = box.current?.children[first];
    if (!(line instanceof HTMLElement) || box.current === null) return;
    const { scrollTop, clientHeight } = box.current;
    const top = line.offsetTop;
    if (top < scrollTop || top + line.offsetHeight > scrollTop + clientHeight) {
      box.current.scrollTop = top - clientHeight / 2;
    }
  }, [first]);
  return (
    <pre className="code-panel-text" translate="no" ref={box} tabIndex={0} aria-label={code.name}>
      {lines.map((line, i) => (
        <code
          key={i}
          className={isLit(line) ? 'code-line code-line-lit' : 'code-line'}
          data-colour={isLit(line) ? colour : undefined}
        >
          <span className="code-number" aria-hidden="true">
            {line.number === 0 ? '⋮' : line.number}
          </span>
          {tokensOf(line.text).map((token, j) => (
            <span key={j} className={`code-token-${token.kind}`}>
              {token.text}
            </span>
          ))}
          {'\n'}
        </code>
      ))}
    </pre>
  );
}
