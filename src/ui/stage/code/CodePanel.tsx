/**
 * The source of the kernel that runs, with the line of the chosen worker lit while the replay goes on; and, when asked for, the same
 * loop in the other languages beside it. Lines that do the same light together: by the replay, or by a phase that is pressed.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { isByMessage } from '../../../texts/by-message.ts';
import type { TraceIndex } from '../../../replay/events.ts';
import { codeLines, type CodeCounts, type CodeLine } from './code-lines.ts';
import { CODE_PHASES, codePhaseAt, litPhase, type CodePhase } from '../../../replay/code-phase.ts';
import { tokensOf, type CodeLanguage } from './code-tokens.ts';
import type { ReplayStore } from '../replay/replay-store.ts';
import { useTexts } from '../../basics/texts.ts';

export interface CodeSource {
  /** The file as it is, imported as text; see code-lines.ts for its markers. */
  readonly source: string;
  /** Its name as shown: `kernels/assembly/search.ts`. */
  readonly file: string;
  readonly language?: CodeLanguage;
}

export interface CodePanelProps extends CodeSource {
  /** The same loop in other languages; it does not run. */
  readonly others?: readonly CodeSource[];
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
/** Those that a line stands for in each language. */
const PRESSABLE: readonly CodePhase[] = ['test', 'check', 'leave', 'publish', 'end'];
const NO_OTHERS: readonly CodeSource[] = [];

export function CodePanel({ others = NO_OTHERS, part, work, counts, run, replay, worker, ...runs }: CodePanelProps) {
  const { code } = useTexts('run');
  const [beside, setBeside] = useState(false);
  const [pressed, setPressed] = useState<CodePhase | null>(null);
  const chosen = worker ?? Math.max(0, run?.finder ?? 0);
  const phases = phasesOf(useLitPhases(run, replay, chosen));
  const lit = pressed === null || !beside ? linesLit(run, phases) : [pressed];
  const colour = (chosen % 8) + 1;
  const shown = beside ? [runs, ...others] : [runs];
  return (
    <figure className="code-panel">
      <figcaption className="code-panel-head">
        {run !== null && (
          <span className="code-panel-phase" data-colour={colour}>
            {code.doing(chosen, phases, isByMessage(run.record))}
          </span>
        )}
        {others.length > 0 && (
          <button type="button" aria-pressed={beside} onClick={() => setBeside(!beside)}>
            {code.beside}
          </button>
        )}
      </figcaption>
      {beside && <Phases pressed={pressed} onPress={setPressed} />}
      <div className="code-panel-columns" data-columns={shown.length}>
        {shown.map((source, index) => (
          <div key={source.file} className="code-panel-column">
            <p className="code-panel-file">
              <span translate="no">{source.file}</span>
              {beside && <span className="soft">{index === 0 ? code.runs : code.runsNot}</span>}
            </p>
            <Code source={source} name={code.name(source.file)} {...{ part, work, counts, lit, colour }} />
          </div>
        ))}
      </div>
    </figure>
  );
}

/** A press lights what does this in all languages; another press leaves it to the replay. */
function Phases({
  pressed,
  onPress,
}: {
  readonly pressed: CodePhase | null;
  readonly onPress: (phase: CodePhase | null) => void;
}) {
  const { code } = useTexts('run');
  return (
    <div className="code-panel-phases" role="group" aria-label={code.phases}>
      {PRESSABLE.map((phase) => (
        <button
          key={phase}
          type="button"
          aria-pressed={pressed === phase}
          onClick={() => onPress(pressed === phase ? null : phase)}
        >
          {code.phase[phase]}
        </button>
      ))}
    </div>
  );
}

interface CodeProps {
  readonly source: CodeSource;
  readonly name: string;
  readonly part: string;
  readonly work: CodePanelProps['work'];
  readonly counts: CodePanelProps['counts'];
  readonly lit: readonly CodePhase[];
  readonly colour: number;
}

function Code({ source: { source, language }, name, part, work, counts, lit, colour }: CodeProps) {
  const lines = useMemo(() => codeLines(source, part, work, counts), [source, part, work, counts]);
  return <CodeText {...{ lines, lit, colour, name }} language={language ?? 'typescript'} />;
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
  readonly name: string;
  readonly language: CodeLanguage;
  readonly lines: readonly CodeLine[];
  readonly lit: readonly CodePhase[];
  readonly colour: number;
}

function CodeText({ name, language, lines, lit, colour }: CodeTextProps) {
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
    <pre className="code-panel-text" translate="no" ref={box} tabIndex={0} aria-label={name}>
      {lines.map((line, i) => (
        <code
          key={i}
          className={isLit(line) ? 'code-line code-line-lit' : 'code-line'}
          data-colour={isLit(line) ? colour : undefined}
        >
          <span className="code-number" aria-hidden="true">
            {line.number === 0 ? '⋮' : line.number}
          </span>
          {tokensOf(line.text, language).map((token, j) => (
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
