/** The stage: one canvas with its keyboard, its description, and a line that explains the event under the pointer. */
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import type { LiveView } from '../../contract/live.ts';
import type { Micros } from '../../contract/record.ts';
import type { Planted, Settings } from '../../contract/settings.ts';
import { middleOf, plantedBetween } from '../../contract/target.ts';
import type { TraceIndex } from '../../replay/events.ts';
import { inWordsOf } from '../../texts/by-message.ts';
import type { RunTexts } from '../../texts/catalogue.ts';
import { meantKeys } from '../basics/meant-keys.ts';
import { useTexts } from '../basics/texts.ts';
import { ExplainLine, type ToldEvent } from './ExplainLine.tsx';
import { pageFrameLoop } from './frame-loop.ts';
import { Gestures } from './gestures.ts';
import { replayKey, targetKey, type KeyEffect } from './replay/keys.ts';
import { paced } from './replay/paced.ts';
import { naturalHeight } from './paint/layout.ts';
import { initialReplay } from './replay/replay.ts';
import type { ReplayStore } from './replay/replay-store.ts';
import { pinnedReach, StageView, type StageInput, type StageMode } from './stage-view.ts';

export interface StageProps {
  /** What the controls show: the lanes before a run. */
  readonly settings: Settings;
  /** A run goes on. */
  readonly running: boolean;
  /** Reads the run that goes on, once a frame. */
  readonly readLive: ((view: LiveView) => void) | null;
  /** The last run; see `useRunIndex`. */
  readonly run: TraceIndex | null;
  readonly pinned: TraceIndex | null;
  readonly replay: ReplayStore;
  readonly selected: number | null;
  readonly onSelect: (worker: number) => void;
  /** `final` when the target is let go. Without it the target cannot be moved. */
  readonly onTargetDrag?: (target: Planted, final: boolean) => void;
  /** The settings have changed since this run: it stays, greyed. */
  readonly stale?: boolean;
  /** The lanes of the ranges instead of the last run. */
  readonly showRanges?: boolean;
  /** Plays the exit once when a run has ended; never where reduced motion is asked for. Default true. */
  readonly autoplay?: boolean;
  /** Shows this moment first, in µs from the flag (from the gate where none was raised), paused. */
  readonly moment?: number | null;
  /** The run was not measured here: says where and when it was recorded. */
  readonly recorded?: boolean;
}

/** A sentence stands at least so long: nobody reads faster, and a screen reader is not flooded while one scrubs. ms */
const EXPLAIN_MS = 100;

export function Stage(props: StageProps) {
  const { settings, run, pinned, running, stale = false, recorded = false } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useState<StageMode>('idle');
  const [explained, setExplained] = useState<ToldEvent | null>(null);
  const spoken = useTexts('run');
  const told = mode === 'replay' && run !== null ? run.record.settings : settings;
  const texts = useMemo(
    () => ({ ...spoken, lanes: inWordsOf(spoken.lanes, { flag: told.flag }) }),
    [spoken, told.flag],
  );
  const explain = useMemo(() => paced(setExplained, EXPLAIN_MS), []);
  useEffect(() => () => explain.drop(), [explain]);
  const view = useStageView(props, texts, canvas, host, setMode, explain);
  useLoadedReplay(props);
  useEffect(() => view.current?.update(inputOf(props, texts)));
  const ids = useId();
  const planted =
    mode === 'idle' && settings.target !== 'prime' && settings.task === 'find' && props.onTargetDrag !== undefined;
  const lanes = mode === 'replay' && run !== null ? run.workers.length : settings.ranges.length;
  const rem = naturalHeight(lanes, mode === 'replay' ? (pinned?.workers.length ?? 0) : 0, 1000) / 1000;
  useEffect(() => host.current?.style.setProperty('--stage-rem', String(rem)), [rem]);
  const story = useMemo(() => storyOf(texts.story, run, pinned), [texts, run, pinned]);
  return (
    <div className="stage">
      <div
        ref={host}
        className={stale && !running ? 'stage-figure stage-stale' : 'stage-figure'}
        tabIndex={mode === 'replay' || planted ? 0 : undefined}
        aria-describedby={`${ids}-story ${ids}-keys`}
        {...(planted
          ? sliderRole(texts.stage, settings)
          : { role: mode === 'replay' ? 'application' : 'img', 'aria-label': texts.stage.name })}
        data-mode={mode}
      >
        <canvas ref={canvas} aria-hidden="true" />
      </div>
      <ExplainLine {...{ texts, run, recorded, explained }} replayed={mode === 'replay'} />
      <div className="visually-hidden" id={`${ids}-story`}>
        {mode === 'replay' ? story.map((sentence) => <p key={sentence}>{sentence}</p>) : texts.stage[mode](lanes)}
      </div>
      <p className="visually-hidden" id={`${ids}-keys`}>
        {mode === 'replay' ? texts.stage.keysHelp : planted ? texts.stage.targetHelp : ''}
      </p>
    </div>
  );
}

/** The run, and the pinned one, which the picture shows below it. */
function storyOf(story: RunTexts['story'], run: TraceIndex | null, pinned: TraceIndex | null): string[] {
  return [...(run === null ? [] : story.of(run)), ...(pinned === null ? [] : [story.pinned(pinned)])];
}

/** Before a run the only thing to move is the target: the stage is its slider. */
function sliderRole(said: RunTexts['stage'], settings: Settings) {
  const { target } = settings;
  if (target === 'prime') return {};
  return {
    role: 'slider',
    'aria-label': said.targetName,
    'aria-valuemin': 0,
    'aria-valuemax': 1,
    'aria-valuenow': middleOf(target),
    'aria-valuetext': said.targetAt(target.worker, ...(plantedBetween(settings, target) ?? [0, 0])),
  };
}

function inputOf(props: StageProps, texts: RunTexts): StageInput {
  const { settings, running, readLive, run, pinned, selected, showRanges = false, onTargetDrag } = props;
  return {
    texts,
    settings,
    running,
    readLive,
    run,
    pinned,
    selected,
    showRanges,
    draggable: onTargetDrag !== undefined,
  };
}

/** A new run, or a newly pinned one, starts the replay afresh; a moment that is asked for is sought, and held. */
function useLoadedReplay({ run, pinned, replay, autoplay = true, moment: asked = null }: StageProps): void {
  const loaded = useRef<TraceIndex | null>(null);
  const begin = useEffectEvent((index: TraceIndex) => {
    const fresh = loaded.current !== index;
    loaded.current = index;
    if (asked !== null) return seekFromFlag(replay, index, asked);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (fresh && autoplay && index.flagMicros !== null && !calm) replay.dispatch({ type: 'play' });
  });
  useEffect(() => {
    if (run === null) return replay.clear();
    const first = initialReplay(run, pinned === null ? null : pinnedReach(run, pinned));
    replay.dispatch({ type: 'load', state: first });
    begin(run);
  }, [run, pinned, replay]);
  useEffect(() => {
    if (asked !== null && loaded.current !== null) seekFromFlag(replay, loaded.current, asked);
  }, [asked, replay]);
}

function seekFromFlag(replay: ReplayStore, { flagMicros }: TraceIndex, asked: Micros): void {
  replay.dispatch({ type: 'pause' });
  replay.dispatch({ type: 'seek', micros: (flagMicros ?? 0) + asked });
}

function useStageView(
  props: StageProps,
  texts: RunTexts,
  canvas: React.RefObject<HTMLCanvasElement | null>,
  host: React.RefObject<HTMLDivElement | null>,
  setMode: (mode: StageMode) => void,
  setExplained: (explained: ToldEvent | null) => void,
): React.RefObject<StageView | null> {
  const view = useRef<StageView | null>(null);
  const latest = useRef({ ...props, texts });
  useEffect(() => {
    latest.current = { ...props, texts };
  });
  const { replay } = props;
  useEffect(() => {
    if (canvas.current === null || host.current === null) return;
    const parts = { canvas: canvas.current, host: host.current, replay, loop: pageFrameLoop(), modeChanged: setMode };
    const made = new StageView(parts, inputOf(latest.current, latest.current.texts));
    view.current = made;
    const gestures = new Gestures(host.current, made, replay, {
      pointed: () => {
        const { hover } = made;
        const of = hover?.pinned === true ? (made.pinnedRun?.index ?? null) : latest.current.run;
        setExplained(hover === null || of === null ? null : { run: of, event: hover.event, as: 'event' });
      },
      select: (worker) => latest.current.onSelect(worker),
      plant: (target, final) => latest.current.onTargetDrag?.(target, final),
    });
    const stopKeys = listenToKeys(host.current, made, latest);
    const stopSteps = replay.subscribeStep((to) => {
      const { run } = latest.current;
      if (run !== null) setExplained({ run, event: to, as: 'step' });
    });
    return () => {
      stopKeys();
      stopSteps();
      gestures.dispose();
      made.dispose();
      view.current = null;
    };
  }, [canvas, host, replay, setMode, setExplained]);
  return view;
}

/** Native, so that a key that the stage takes does not reach the page's own keys. */
function listenToKeys(host: HTMLElement, view: StageView, latest: React.RefObject<StageProps>): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const { replay, run, settings, onTargetDrag } = latest.current;
    const state = replay.getState();
    if (view.mode === 'idle') {
      const moved = onTargetDrag === undefined || settings.task === 'count' ? null : targetKey(event, settings);
      if (moved === null) return;
      take(event);
      return onTargetDrag?.(moved, true);
    }
    if (view.mode !== 'replay' || state === null || run === null) return;
    const effects = meantKeys(event).map((key) => replayKey({ ...held(event), key }, state, run));
    const effect = effects.find((one) => one !== null);
    if (effect === undefined) return;
    take(event);
    carryOut(effect, latest.current, run);
  };
  host.addEventListener('keydown', onKey);
  return () => host.removeEventListener('keydown', onKey);
}

/** What goes with any name of the key. */
function held({ shiftKey, altKey, repeat }: KeyboardEvent): Pick<KeyboardEvent, 'shiftKey' | 'altKey' | 'repeat'> {
  return { shiftKey, altKey, repeat };
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function carryOut(effect: KeyEffect, { replay, selected, onSelect }: StageProps, run: TraceIndex): void {
  switch (effect.do) {
    case 'replay':
      return replay.dispatch(effect.action);
    case 'step':
      return replay.stepTo(effect.to);
    case 'choose': {
      const n = run.workers.length;
      return onSelect(selected === null ? (effect.by === 1 ? 0 : n - 1) : (selected + effect.by + n) % n);
    }
    case 'nothing':
      return;
  }
}
