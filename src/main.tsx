/** Starts the page: the lab behind it, the console beside it. */
import { startTransition, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { watchPage } from './page-watch.ts';
import { startEngine } from './state/engine-port.ts';
import { browserAddress, browserKeeper, browserSeed, browserShelves } from './state/browser.ts';
import type { LabConsole } from './state/console.ts';
import type { AddressPort } from './state/deps.ts';
import { createLab } from './state/lab.ts';
import { nextTask } from './state/next-task.ts';
import { mendedAddress } from './state/mended-address.ts';
import { loadRecorded } from './state/recorded.ts';
import type { Lab } from './state/types.ts';
import { App, firstParts } from './ui/page/App.tsx';
import { ErrorBoundary } from './ui/basics/ErrorBoundary.tsx';
import { engineSettled, painted, whenIdle } from './ui/basics/idle.ts';
import { LabProvider } from './ui/basics/lab-context.ts';
import { LANGUAGES } from './contract/view.ts';
import { helpText } from './texts/en/console.ts';
import { createSpeech } from './texts/speech.ts';
import { SpeechProvider } from './ui/basics/texts.ts';

declare global {
  interface Window {
    /** The console of the contract. */
    lab?: LabConsole;
  }
}

const speech = createSpeech(LANGUAGES[0]);

/** What was wanted first; where it cannot be fetched, the first language there is. `bringMore` asks for what comes after it. */
async function speakFirst(lab: Lab, bringMore: () => void): Promise<void> {
  const { language } = lab.store.getState();
  try {
    await speech.speak(language);
    const first = speech.need('first');
    bringMore();
    await first;
  } catch {
    await speech.speak(LANGUAGES[0]);
    await speech.need('first');
    // Once more, beside; what fails then is told.
    lab.commands.setLanguage(language);
  }
}

/** The next volumes, ahead of those who need them; one that fails is asked for again then, and told of. */
function fetchAhead(): void {
  for (const volume of ['run', 'charts'] as const) void whenIdle(() => speech.need(volume)).catch(() => undefined);
}

/**
 * ms: what index.html shows is replaced by the same in one piece; so long it stands for what is on its way. Where that is late,
 * or lost, the page starts without it.
 */
const PATIENCE = 1000;

/** Tells when the page stands as it was rendered first. */
function Standing({ tell }: { readonly tell: () => void }): null {
  useEffect(tell, [tell]);
  return null;
}

/** The console works before there are words to draw with. */
async function draw(root: HTMLElement, lab: Lab, stands: () => void): Promise<void> {
  await nextTask();
  const [part, ...words] = firstParts(lab.store.getState());
  let brought: Promise<unknown> | undefined;
  // What fails is asked for again where it is shown, and told of there.
  await speakFirst(lab, () => {
    brought = Promise.allSettled([part.bring(), ...words.map(speech.need)]);
  });
  await nextTask();
  await Promise.race([brought, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  await nextTask();
  const page = createRoot(root);
  // As a transition React renders it in slices.
  startTransition(() =>
    page.render(
      <SpeechProvider value={speech}>
        <ErrorBoundary part="page">
          <LabProvider value={lab}>
            <App />
          </LabProvider>
        </ErrorBoundary>
        <Standing tell={stands} />
      </SpeechProvider>,
    ),
  );
  fetchAhead();
}

function start(address: AddressPort): void {
  const watch = watchPage();
  let stands = (): void => {};
  const drawn = new Promise<void>((resolve) => (stands = resolve));
  const { lab, console } = createLab({
    async startEngine() {
      // Where nothing of the page is to be seen yet, that comes first.
      const { first } = document.documentElement.dataset;
      if (first === 'nothing' || first === 'header') await drawn;
      // Told of in the midst of the first rendering it would have all of it done again, and in one piece.
      const [started] = await Promise.all([startEngine(watch.doubtsSince), drawn]);
      await nextTask();
      return started;
    },
    measuring: async () => (await import('./state/measuring-port.ts')).measuring,
    address,
    keeper: browserKeeper(),
    openShelves: browserShelves,
    loadRecorded,
    framed: window.top !== window,
    languages: navigator.languages,
    speak: speech.speak,
    nextTask,
    painted,
    now: () => performance.now(),
    wallClock: () => Date.now(),
    seed: browserSeed,
    interruptions: watch.interruptions,
    traceRuns: true,
    measureByItself: true,
    warmsUp: true,
    english: {
      help: helpText,
      sentences: async () => (await import('./texts/en/console-sentences.ts')).consoleSentences(),
    },
  });
  window.lab = console;
  const { store } = lab;
  const off = store.subscribe(() => {
    if (store.getState().engine.phase === 'starting') return;
    off();
    engineSettled();
  });
  const place = document.getElementById('root');
  if (place === null) return stands();
  draw(place, lab, stands).catch((error: unknown) => {
    stands();
    throw error;
  });
}

// In a task of its own, as each piece that follows: compiling the code took its time.
void nextTask()
  .then(() => mendedAddress(browserAddress()))
  .then(start);
