import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { madeUpTrace } from '../../contract/testing/made-up-trace.ts';
import { indexTrace } from '../../replay/events.ts';
import { mountSpeaking } from '../basics/testing/mount.tsx';
import { useTexts } from '../basics/texts.ts';
import { CodePanel } from './code/CodePanel.tsx';
import { ExplainLine, type ToldEvent } from './ExplainLine.tsx';
import { EventTable } from './replay/EventTable.tsx';
import { ReplayControls } from './replay/ReplayControls.tsx';
import { createReplayStore } from './replay/replay-store.ts';
import { initialReplay } from './replay/replay.ts';
import { runIndex } from './run-index.ts';

async function shown(part: ReactNode): Promise<string> {
  const { container } = await mountSpeaking(part);
  return container.innerHTML;
}

const trace = madeUpTrace();
const run = indexTrace(trace);

describe('the table of events', () => {
  test('lists the notable events in order of time, the flag at 0', async () => {
    const html = await shown(<EventTable run={run} replay={createReplayStore()} />);
    const rows = [...html.matchAll(/<tr><td[^>]*>.*?<\/tr>/g)];
    expect(rows.length).toBe(run.notable.length);
    const raised = rows.find((row) => row[0].includes('flag raised'))![0];
    expect(raised).toContain('>0</button>');
    expect(raised).toContain('>1,500,001</td>');
    expect(html).toContain('exit (exited early)');
  });

  test('of 64 workers begins with 60 and offers the rest', async () => {
    const ranges = Array.from({ length: 64 }, (_, i) => [i * 3e6 + 1e7, i * 3e6 + 1.3e7] as const);
    const many = indexTrace(madeUpTrace({ settings: { ranges }, samples: 3 }));
    const html = await shown(<EventTable run={many} replay={createReplayStore()} />);
    expect(html.match(/<tr><td/g)!.length).toBe(60);
    expect(html).toContain(`The first 60 of ${many.notable.length} events.`);
  });
});

test('the code panel shows the source without its markers', async () => {
  const html = await shown(
    <CodePanel
      source={'check(); // @line check'}
      file="search.ts"
      part="nested"
      run={run}
      replay={createReplayStore()}
      worker={2}
    />,
  );
  expect(html).toContain('search.ts');
  expect(html).not.toContain('@line');
});

test('the line under the stage says what the step of the replay is, or where to point', async () => {
  const event = run.notable[0]!;
  const Line = ({ explained }: { readonly explained: ToldEvent | null }) => (
    <ExplainLine texts={useTexts('run')} replayed recorded {...{ run, explained }} />
  );
  const { container, unmount } = await mountSpeaking(<Line explained={null} />);
  expect(container.textContent).toContain('recorded');
  unmount();
  expect(await shown(<Line explained={{ run, event, as: 'step' }} />)).toContain('worker 1 passes the gate');
});

describe('the controls of the replay', () => {
  test('are not there before a run', async () => {
    expect(await shown(<ReplayControls run={null} replay={createReplayStore()} />)).toBe('');
  });

  test('have names, and say the speed in words', async () => {
    const replay = createReplayStore();
    replay.dispatch({ type: 'load', state: { ...initialReplay(run), speed: 1e-4 } });
    const html = await shown(<ReplayControls run={run} replay={replay} />);
    for (const name of ['Play', 'Previous event', 'Next event', 'To the flag', 'Frame the exit', 'Whole run']) {
      expect(html).toContain(`aria-label="${name}"`);
    }
    expect(html).toContain('aria-valuetext="1/10,000×"');
  });
});

test('where a run is held is said at once, not at the pace at which a playing one is followed', async () => {
  const replay = createReplayStore();
  replay.dispatch({ type: 'load', state: { ...initialReplay(run), playing: true } });
  const { getByRole } = await mountSpeaking(<ReplayControls run={run} replay={replay} />);
  const said = () => getByRole('slider', { name: 'Position in the run' }).getAttribute('aria-valuetext');
  replay.dispatch({ type: 'seek', micros: run.flagMicros! });
  expect(said()).toBe(null);
  replay.dispatch({ type: 'pause' });
  expect(said()).toBe('at the flag');
});

test('another language is spoken at once, where the playhead stands too', async () => {
  const replay = createReplayStore();
  replay.dispatch({ type: 'load', state: { ...initialReplay(run), micros: run.flagMicros! } });
  const { getByRole, container, speech } = await mountSpeaking(
    <>
      <ReplayControls run={run} replay={replay} />
      <CodePanel source="check();" file="search.ts" part="nested" run={run} replay={replay} worker={1} />
    </>,
  );
  const said = () => [
    getByRole('slider', { name: /Position in the run|Stelle im Lauf/ }).getAttribute('aria-valuetext'),
    container.querySelector('.code-panel-phase')!.textContent,
  ];
  expect(said()).toEqual(['at the flag', 'Worker 1 raises the flag and writes the result']);
  await act(() => speech.speak('de'));
  expect(said()).toEqual(['bei der Flagge', 'Worker 1 hisst die Flagge und schreibt das Ergebnis']);
  expect(getByRole('button', { name: 'Abspielen' })).toBeTruthy();
});

describe('the run that is shown', () => {
  test('is traced where it has a trace', () => {
    expect(runIndex({ record: trace.record, trace }).sampled).toBe(true);
    expect(runIndex({ record: trace.record, trace: null }).sampled).toBe(false);
  });
});
