import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { madeUpTrace } from '../../../contract/testing/made-up-trace.ts';
import { indexTrace } from '../../../replay/events.ts';
import { mount, mountInLab } from '../../basics/testing/mount.tsx';
import { initialReplay } from '../replay/replay.ts';
import { createReplayStore } from '../replay/replay-store.ts';
import { fakeAudio } from '../testing/fake-audio.ts';
import { ReplaySound } from './ReplaySound.tsx';
import { SoundButton } from './SoundButton.tsx';

const run = indexTrace(madeUpTrace());
const flag = run.flagMicros!;

function listening() {
  const audio = fakeAudio();
  const replay = createReplayStore();
  replay.dispatch({ type: 'load', state: { ...initialReplay(run), micros: flag / 2, speed: 1 } });
  const shown = mount(<ReplaySound run={run} replay={replay} />);
  return { audio, replay, ...shown };
}

describe('the sound of a replay', () => {
  it('is heard while it plays, one voice a worker', () => {
    const { audio, replay } = listening();
    replay.dispatch({ type: 'play' });
    audio.gains.length = 0;
    replay.dispatch({ type: 'tick', realMs: 0.001 });
    expect(audio.gains).toHaveLength(run.workers.length);
    expect(audio.gains.some((gain) => gain > 0)).toBe(true);
  });

  it('is silent when it is paused, and when the last one has left', () => {
    const { audio, replay } = listening();
    replay.dispatch({ type: 'play' });
    replay.dispatch({ type: 'tick', realMs: 0.001 });
    audio.gains.length = 0;
    replay.dispatch({ type: 'pause' });
    expect(audio.gains).toEqual(run.workers.map(() => 0));
    replay.dispatch({ type: 'play' });
    audio.gains.length = 0;
    replay.dispatch({ type: 'tick', realMs: 1e6 });
    expect(audio.gains.every((gain) => gain === 0)).toBe(true);
  });

  it('strokes once when the flag rises: played, stepped to or passed over by hand, not by a jump back or another run', () => {
    const { audio, replay } = listening();
    replay.dispatch({ type: 'play' });
    replay.dispatch({ type: 'tick', realMs: 1e6 });
    expect(audio.strokes()).toBe(1);
    replay.dispatch({ type: 'play' });
    expect(audio.strokes()).toBe(1);
    replay.dispatch({ type: 'pause' });
    replay.dispatch({ type: 'seek', micros: flag - 1 });
    const before = audio.strokes();
    replay.stepTo(run.notable.find(({ kind }) => kind === 'raised')!);
    expect(audio.strokes()).toBe(before + 1);
    replay.dispatch({ type: 'seek', micros: flag + 1 });
    expect(audio.strokes()).toBe(before + 1);
    replay.dispatch({ type: 'seek', micros: flag - 1 });
    expect(audio.strokes()).toBe(before + 2);
    replay.dispatch({ type: 'load', state: initialReplay(run) });
    expect(audio.strokes()).toBe(before + 2);
  });

  it('ends with its part of the page', () => {
    const { audio, replay, unmount } = listening();
    expect(audio.open()).toBe(1);
    unmount();
    expect(audio.open()).toBe(0);
    replay.dispatch({ type: 'seek', micros: 1 });
    expect(audio.gains).toEqual([]);
  });
});

describe('whether the lanes are heard', () => {
  it('is off until somebody turns it on, and of this visit alone', async () => {
    fakeAudio();
    const { user, state, address, getByRole } = await mountInLab(<SoundButton />);
    expect(state().sound).toBe(false);
    await user.click(getByRole('button', { name: 'Sound', pressed: false }));
    expect(state().sound).toBe(true);
    await user.click(getByRole('button', { name: 'Sound', pressed: true }));
    expect(state().sound).toBe(false);
    expect(address.search()).toBe('');
  });

  it('cannot be asked for where the browser has no sound, and a replay goes on without it', async () => {
    vi.stubGlobal('AudioContext', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { container } = await mountInLab(<SoundButton />);
    expect(container.innerHTML).toBe('');
    const replay = createReplayStore();
    mount(<ReplaySound run={run} replay={replay} />);
    replay.dispatch({ type: 'load', state: initialReplay(run) });
    replay.dispatch({ type: 'seek', micros: 1 });
    expect(replay.getState()!.micros).toBe(1);
  });
});
