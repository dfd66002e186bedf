/** Parts of the page whose code cannot be fetched at first. */
import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { FaultError } from '../../contract/faults.ts';
import { createSpeech } from '../../texts/speech.ts';
import { lazyPart } from './lazy-part.tsx';
import { mount, mountSpeaking } from './testing/mount.tsx';
import { SpeechProvider, useTexts } from './texts.ts';
import { forgetFailures } from './waits.ts';

afterEach(() => {
  vi.restoreAllMocks();
  forgetFailures();
});

/** A part that is there once the server is well; React tells of every error that a boundary took. */
function failingParts() {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const server = { well: false };
  const load = (said: string) => async () => {
    if (!server.well) throw new FaultError({ code: 'code-missing', file: 'x.js', status: 404 });
    return { Said: () => <p>{said}</p> };
  };
  return { server, load };
}

const again = (): HTMLElement => screen.getAllByRole('button', { name: 'Try again' })[0]!;

it('a part that cannot be fetched takes only itself, says why, and one press mends all that are missing', async () => {
  const { server, load } = failingParts();
  const [One, Other] = [lazyPart('log', 'Said', load('one')), lazyPart('keys', 'Said', load('other'))];
  await mountSpeaking(
    <>
      <p>the rest</p>
      <One />
      <Other />
    </>,
  );
  const alerts = await screen.findAllByRole('alert');
  expect(alerts.map((alert) => alert.querySelector('strong')?.textContent)).toEqual([
    'The part “Log” could not be fetched.',
    'What listens to keys could not be fetched.',
  ]);
  expect(alerts[0]!.textContent).toContain('The server did not give x.js, a file of the lab (status 404).');
  expect(screen.queryByText('the rest')).not.toBeNull();

  // Still ill: the same words, not a page that tries for ever.
  act(() => again().click());
  expect(await screen.findAllByRole('alert')).toHaveLength(2);

  server.well = true;
  act(() => again().click());
  expect(await screen.findByText('one')).toBeTruthy();
  expect(await screen.findByText('other')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a part whose words cannot be fetched likewise', async () => {
  const { server, load } = failingParts();
  const speech = createSpeech('en');
  await speech.need('first');
  const { need } = speech;
  const ill = { ...speech, need: (name: 'run') => (server.well ? need(name) : load('')().then(() => undefined)) };
  const Spoken = lazyPart('stage', 'Spoken', async () => ({
    Spoken: () => <p>{useTexts('run').doubts.sleep.what}</p>,
  }));
  mount(
    <SpeechProvider value={ill}>
      <Spoken />
    </SpeechProvider>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('The stage could not be fetched.');
  server.well = true;
  act(() => again().click());
  expect(await screen.findByText(/slept/)).toBeTruthy();
});
