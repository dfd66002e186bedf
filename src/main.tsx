/** Starts the page: the lab behind it, the console beside it. */
import { createRoot } from 'react-dom/client';
import { measuring } from './state/measuring-port.ts';
import { watchPage } from './state/page-watch.ts';
import { startEngine } from './start-engine.ts';
import { browserAddress, browserKeeper, browserSeed, whenQuiet } from './state/browser.ts';
import type { LabConsole } from './state/console.ts';
import { createLab } from './state/lab.ts';
import { loadRecorded } from './state/recorded.ts';
import { App } from './ui/page/App.tsx';
import { ErrorBoundary } from './ui/basics/ErrorBoundary.tsx';
import { LabProvider } from './ui/basics/lab-context.ts';
import { createSpeech } from './texts/speech.ts';
import { SpeechProvider } from './ui/basics/texts.ts';

declare global {
  interface Window {
    /** The console of the contract. */
    lab?: LabConsole;
  }
}

const watch = watchPage();
const { lab, console } = createLab({
  startEngine: () => startEngine(watch.doubtsSince),
  measuring,
  address: browserAddress(),
  keeper: browserKeeper(),
  loadRecorded,
  now: () => performance.now(),
  seed: browserSeed,
  later: whenQuiet(),
  interruptions: watch.interruptions,
  traceRuns: true,
});
window.lab = console;

const speech = createSpeech('en');
const root = document.getElementById('root');
if (root) {
  // The console works before there are words to draw with.
  void speech.need('first').then(() =>
    createRoot(root).render(
      <SpeechProvider value={speech}>
        <ErrorBoundary part="page">
          <LabProvider value={lab}>
            <App />
          </LabProvider>
        </ErrorBoundary>
      </SpeechProvider>,
    ),
  );
}
