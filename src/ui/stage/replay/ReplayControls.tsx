/** Play, stepEffect, speed and position of the replay. The position follows the playhead without React. */
import { useEffect, useEffectEvent, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { TraceIndex } from '../../../replay/events.ts';
import { useSwipes } from '../../basics/useSwipes.ts';
import { useTexts } from '../../basics/texts.ts';
import { Slider } from '../../controls/Slider.tsx';
import {
  FitIcon,
  FlagIcon,
  FrameIcon,
  MinusIcon,
  NextIcon,
  PauseIcon,
  PlayIcon,
  PlusIcon,
  PreviousIcon,
} from '../icons.tsx';
import { stepEffect } from './keys.ts';
import { paced } from './paced.ts';
import { outer, SPEEDS } from './replay.ts';
import type { ReplayStore } from './replay-store.ts';

export interface ReplayControlsProps {
  readonly run: TraceIndex | null;
  readonly replay: ReplayStore;
  /** What else stands beside its buttons. */
  readonly tools?: ReactNode;
}

export function ReplayControls({ run, replay, tools }: ReplayControlsProps) {
  const { replay: texts } = useTexts('run');
  const phase = useSyncExternalStore(replay.subscribePhase, replay.getPhase, replay.getPhase);
  if (run === null || !phase.loaded) return null;
  return (
    <div className="replay" role="group" aria-label={texts.name}>
      <div className="replay-buttons">
        <Transport run={run} replay={replay} playing={phase.playing} />
        <SpeedControl replay={replay} speed={phase.speed} />
        <ViewButtons run={run} replay={replay} />
        {tools}
      </div>
      <PositionSlider run={run} replay={replay} />
    </div>
  );
}

interface IconButtonProps {
  readonly name: string;
  readonly press: () => void;
  readonly disabled?: boolean;
  readonly children: React.ReactNode;
}

function IconButton({ name, press, disabled = false, children }: IconButtonProps) {
  return (
    <button type="button" className="button-icon" aria-label={name} title={name} disabled={disabled} onClick={press}>
      {children}
    </button>
  );
}

function Transport({ run, replay, playing }: { run: TraceIndex; replay: ReplayStore; playing: boolean }) {
  const { replay: texts } = useTexts('run');
  const stepBy = (direction: 1 | -1): void => {
    const state = replay.getState();
    if (state === null) return;
    const effect = stepEffect(run, state, direction, 'notable');
    if (effect.do === 'step') replay.stepTo(effect.to);
    else replay.dispatch({ type: 'pause' });
  };
  const raised = run.notable.find(({ kind }) => kind === 'raised');
  return (
    <div className="replay-group">
      <IconButton name={texts.previous} press={() => stepBy(-1)}>
        <PreviousIcon />
      </IconButton>
      <IconButton
        name={playing ? texts.pause : texts.play}
        press={() => replay.dispatch({ type: playing ? 'pause' : 'play' })}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
      </IconButton>
      <IconButton name={texts.next} press={() => stepBy(1)}>
        <NextIcon />
      </IconButton>
      <IconButton
        name={texts.toFlag}
        disabled={raised === undefined}
        press={() => {
          if (raised !== undefined) replay.stepTo(raised);
        }}
      >
        <FlagIcon />
      </IconButton>
    </div>
  );
}

function SpeedControl({ replay, speed }: { replay: ReplayStore; speed: number }) {
  const { replay: texts } = useTexts('run');
  const at = SPEEDS.findLastIndex((one) => one <= speed * (1 + 1e-9));
  const text = texts.speedValue(SPEEDS[at] ?? speed);
  return (
    <div className="replay-speed">
      <span aria-hidden="true">{texts.speed}</span>
      <Slider
        label={texts.speed}
        min={0}
        max={SPEEDS.length - 1}
        value={Math.max(0, at)}
        valueText={text}
        onDrag={(value) => replay.dispatch({ type: 'speed', speed: SPEEDS[value]! })}
      />
      <output translate="no">{text}</output>
    </div>
  );
}

/** Zoom keeps the playhead in its place where it is in sight, the middle where not. */
function ViewButtons({ run, replay }: { run: TraceIndex; replay: ReplayStore }) {
  const { replay: texts } = useTexts('run');
  const zoom = (factor: number): void => {
    const state = replay.getState();
    if (state === null) return;
    const { view, micros } = state;
    const inside = micros >= view.from && micros <= view.to;
    replay.dispatch({ type: 'zoom', factor, around: inside ? micros : (view.from + view.to) / 2 });
  };
  const show = (what: 'framed' | 'bounds'): void => {
    const state = replay.getState();
    if (state !== null) replay.dispatch({ type: 'show', view: state[what] });
  };
  return (
    <div className="replay-group">
      <IconButton name={texts.zoomOut} press={() => zoom(2)}>
        <MinusIcon />
      </IconButton>
      <IconButton name={texts.zoomIn} press={() => zoom(0.5)}>
        <PlusIcon />
      </IconButton>
      <IconButton name={texts.frame} disabled={run.flagMicros === null} press={() => show('framed')}>
        <FrameIcon />
      </IconButton>
      <IconButton name={texts.fit} press={() => show('bounds')}>
        <FitIcon />
      </IconButton>
    </div>
  );
}

const STEPS = 10_000;
/**
 * Where it has not the focus the slider follows at this pace: to move its thumb in every frame of scrubbing on the canvas
 * costs as much as drawing the frame. ms
 */
const PACE_MS = 100;

/** A native slider over what is in sight, so that the keyboard and a screen reader have the playhead too. */
function PositionSlider({ run, replay }: { run: TraceIndex; replay: ReplayStore }) {
  const { replay: texts, explain } = useTexts('run');
  const input = useRef<HTMLInputElement>(null);
  const place = (): void => {
    const state = replay.getState();
    if (state === null || input.current === null) return;
    const span = sliderSpan(state);
    input.current.value = String(Math.round(((state.micros - span.from) / (span.to - span.from)) * STEPS));
  };
  const placeNow = useEffectEvent(place);
  useEffect(() => {
    const show = (): void => {
      placeNow();
      const state = replay.getState();
      if (state?.playing === false) input.current?.setAttribute('aria-valuetext', explain.moment(run, state.micros));
    };
    const showSlowly = paced<void>(show, PACE_MS);
    let wasPlaying = replay.getState()?.playing;
    const leave = replay.subscribe(() => {
      const playing = replay.getState()?.playing;
      const held = wasPlaying === true && playing === false;
      wasPlaying = playing;
      if (held || document.activeElement === input.current) show();
      else showSlowly();
    });
    show();
    return () => {
      leave();
      showSlowly.drop();
    };
  }, [run, replay, explain]);
  const seek = (value: number): void => {
    const state = replay.getState();
    if (state === null) return;
    const span = sliderSpan(state);
    replay.dispatch({ type: 'pause' });
    replay.dispatch({ type: 'seek', micros: span.from + (value / STEPS) * (span.to - span.from) });
  };
  const { take, handlers } = useSwipes(seek);
  return (
    <input
      ref={input}
      {...handlers}
      className="replay-position"
      type="range"
      min={0}
      max={STEPS}
      step={1}
      defaultValue={STEPS}
      aria-label={texts.position}
      onInput={(event) => {
        take(event.currentTarget.valueAsNumber);
        // Where it waits for what a finger means it stays with the playhead.
        place();
      }}
      onKeyDown={(event) => {
        // With the playhead out of sight the slider stands at an end already, and a press would change nothing.
        const end = { Home: 0, End: STEPS }[event.key];
        if (end !== undefined) seek(end);
      }}
    />
  );
}

function sliderSpan(state: NonNullable<ReturnType<ReplayStore['getState']>>) {
  const all = outer(state);
  return { from: Math.max(all.from, state.view.from), to: Math.min(all.to, state.view.to) };
}
