import { expect, test } from 'vitest';
import { indexTrace } from '../../../replay/events.ts';
import { madeUpTrace } from '../../../contract/testing/made-up-trace.ts';
import { createReplayStore } from './replay-store.ts';
import { initialReplay } from './replay.ts';

test('React hears of phases, who draws of every change', () => {
  const store = createReplayStore();
  const heard = { phase: 0, all: 0 };
  store.subscribePhase(() => heard.phase++);
  const leave = store.subscribe(() => heard.all++);
  store.dispatch({ type: 'play' });
  expect([store.getState(), heard.all]).toEqual([null, 0]);

  store.dispatch({ type: 'load', state: initialReplay(indexTrace(madeUpTrace())) });
  expect(heard).toEqual({ phase: 1, all: 1 });
  store.dispatch({ type: 'play' });
  const playing = store.getPhase();
  for (let i = 0; i < 5; i++) store.dispatch({ type: 'tick', realMs: 16 });
  expect(store.getPhase()).toBe(playing);
  expect(heard).toEqual({ phase: 2, all: 7 });

  leave();
  store.clear();
  expect(heard).toEqual({ phase: 3, all: 7 });
  expect(store.getPhase().loaded).toBe(false);
});

test('a step pauses at its event, wherever it came from, and who explains hears which', () => {
  const index = indexTrace(madeUpTrace());
  const raised = index.notable.find(({ kind }) => kind === 'raised')!;
  const store = createReplayStore();
  const heard: unknown[] = [];
  const leave = store.subscribeStep((to) => heard.push(to));
  store.dispatch({ type: 'load', state: initialReplay(index) });
  store.dispatch({ type: 'play' });
  store.stepTo(raised);
  expect(store.getState()).toMatchObject({ micros: raised.micros, playing: false });
  expect(heard).toEqual([raised]);
  leave();
  store.stepTo(raised);
  expect(heard).toHaveLength(1);
});
