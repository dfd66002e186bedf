import { useEffect, useRef, type ReactNode } from 'react';
import { isBusy } from '../../state/busy.ts';
import { useCommands, useLab, useLabState } from '../basics/lab-context.ts';
import { lazyPart } from '../basics/lazy-part.tsx';
import { isSecond } from '../basics/presses.ts';
import { useTexts } from '../basics/texts.ts';

const NoEngine = lazyPart('part', 'NoEngine', () => import('./NoEngine.tsx'), <div className="run-bar" />);

/** Run and Stop are one button, so that the focus stays where it was. */
function RunButton(): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const busy = useLabState((state) => isBusy(state.activity));
  const ready = useLabState((state) => state.engine.phase === 'ready');
  const { run, stop } = useCommands();
  const { setup } = useTexts('first');
  const { framed } = useLab().store.getState();
  // The first screen is ready: one press of the space key or Enter shows an early exit. In a frame the focus is the page's around it.
  useEffect(() => (framed ? undefined : button.current?.focus({ preventScroll: true })), [framed]);
  return (
    <button
      ref={button}
      type="button"
      className={busy ? 'run' : 'run button-main'}
      aria-disabled={!ready}
      aria-keyshortcuts="Space"
      onClick={(event) => (!busy ? run() : isSecond(event) || stop())}
    >
      {busy ? setup.stop : setup.run}
    </button>
  );
}

function AutoSwitch(): ReactNode {
  const auto = useLabState((state) => state.auto ?? state.kept.auto);
  const { setAuto } = useCommands();
  const { setup } = useTexts('first');
  return (
    <label className="check" title={setup.autoNote}>
      <input type="checkbox" role="switch" checked={auto} onChange={() => setAuto(!auto)} />
      <span>{setup.auto}</span>
    </label>
  );
}

/** So that dots gather in the valley: one run is an anecdote. */
const AGAIN = 20;

function AgainButton(): ReactNode {
  const { runSeries } = useCommands();
  const free = useLabState(({ engine, activity }) => engine.phase === 'ready' && !isBusy(activity));
  const { setup } = useTexts('first');
  return (
    <button
      type="button"
      aria-label={setup.again(AGAIN)}
      title={setup.againNote(AGAIN)}
      translate="no"
      aria-disabled={!free}
      onClick={() => free && runSeries(Array.from({ length: AGAIN }, () => ({})))}
    >
      {setup.times(AGAIN)}
    </button>
  );
}

export function RunBar(): ReactNode {
  const engine = useLabState((state) => state.engine);
  if (engine.phase === 'refused') return <NoEngine refusal={engine.refusal} />;
  return (
    <div className="run-bar">
      <RunButton />
      <div className="run-also">
        <AutoSwitch />
        <AgainButton />
      </div>
    </div>
  );
}
