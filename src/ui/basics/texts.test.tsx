import { render, screen } from '@testing-library/react';
import { Suspense, useMemo, type ReactNode } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createSpeech } from '../../texts/speech.ts';
import { SpeechProvider, useTexts } from './texts.ts';

function Part(): ReactNode {
  const { doubts } = useTexts('run');
  // A hook behind the wait: it must find its place when the volume is there.
  const what = useMemo(() => doubts.sleep.what, [doubts]);
  return <p>{what}</p>;
}

it('a part waits for its volume and is drawn once it is there, without an error', async () => {
  const onRecoverableError = vi.fn<() => void>();
  const { unmount } = render(
    <SpeechProvider value={createSpeech('en')}>
      <Suspense fallback="waiting">
        <Part />
      </Suspense>
    </SpeechProvider>,
    { onRecoverableError },
  );
  onTestFinished(unmount);
  expect(screen.getByText('waiting')).toBeTruthy();
  expect(await screen.findByText(/slept/)).toBeTruthy();
  expect(onRecoverableError).not.toHaveBeenCalled();
});
