/** What index.html shows before a script has run: the page itself, drawn at build as it opens on the bare address. */
import { prerenderToNodeStream } from 'react-dom/static';
import { text } from 'node:stream/consumers';
import type { Language } from './contract/view.ts';
import { FaultError } from './contract/faults.ts';
import { createLab } from './state/lab.ts';
import type { LabDeps } from './state/deps.ts';
import { createSpeech } from './texts/speech.ts';
import { FirstScreen } from './ui/page/App.tsx';
import { LabProvider } from './ui/basics/lab-context.ts';
import { SpeechProvider } from './ui/basics/texts.ts';

const never = new Promise<never>(() => {});
const nothing = (): void => {};

/** A page that nobody has come to yet: no engine, nothing kept. */
const DEPS: Omit<LabDeps, 'languages'> = {
  startEngine: () => never,
  measuring: () => never,
  address: { search: () => '', push: () => false, replace: () => false, steps: () => 0, onMove: nothing },
  keeper: { read: () => null, write: () => false, remove: nothing },
  openShelves: () => never,
  loadRecorded: () => never,
  framed: false,
  speak: () => never,
  nextTask: () => never,
  painted: () => never,
  now: () => 0,
  wallClock: () => 0,
  seed: () => 0,
  interruptions: () => [],
  traceRuns: false,
  measureByItself: false,
  warmsUp: false,
  english: { help: () => '', sentences: () => never },
};

/** As markup; rejects with what a part of the page threw. */
export async function firstScreen(language: Language): Promise<string> {
  const speech = createSpeech(language);
  const { lab } = createLab({ ...DEPS, languages: [language] });
  const { prelude } = await prerenderToNodeStream(
    <SpeechProvider value={speech}>
      <LabProvider value={lab}>
        <FirstScreen />
      </LabProvider>
    </SpeechProvider>,
    {
      // In one piece: what is put together later would need a script.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (error) => {
        throw error instanceof FaultError ? new Error(JSON.stringify(error.fault)) : error;
      },
    },
  );
  // The policy allows no style attributes: what they say of sizes picture.css says for `.first`.
  return (await text(prelude)).replaceAll(/<!--.*?-->| style="[^"]*"/g, '');
}
