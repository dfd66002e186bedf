/**
 * `window.lab`: every part of the lab by name. Settings are merged over the defaults of the contract, never over what the
 * page shows; calls queue with those of the page. A run of the console is shown and logged, and leaves the controls alone,
 * so that the page greys nothing and says "settings changed" where they differ.
 */
import type { Settings } from '../contract/settings.ts';
import type { ConsoleCalls, LabCalls } from './calls.ts';
import type { Context } from './context.ts';
import { RefusedError } from './jobs.ts';
import { loadOnce } from './load-once.ts';
import type { Parts } from './parts.ts';

export interface LabConsole extends LabCalls {
  readonly settings: Settings;
  help(): string;
}

/** Calls before their code is there are done when it comes, in the order in which they were made, `stop` among them. */
export function createConsole(context: Context, parts: Parts): LabConsole {
  const { store, jobs, deps } = context;
  let calls: ConsoleCalls | null = null;
  /** Calls that wait for their code. */
  let held = 0;
  const bring = loadOnce(async () => {
    const [{ consoleCalls }, measures] = await Promise.all([import('./console-calls.ts'), parts.measures()]);
    return (calls = consoleCalls(context, parts.runs, measures));
  });
  // Ahead; what fails is told to whoever calls.
  void context
    .later()
    .then(bring)
    .catch(() => undefined);
  const code = (): Promise<ConsoleCalls> => {
    held += 1;
    return bring().finally(() => (held -= 1));
  };
  /** Calls at once where the code is there. */
  const later = <Name extends keyof ConsoleCalls>(name: Name): ConsoleCalls[Name] =>
    // No checker follows a call by name with what belongs to it.
    (async (...given: []) => (calls ?? (await code()))[name](...given)) as ConsoleCalls[Name];
  return {
    run: later('run'),
    stop() {
      jobs.stop();
      if (held > 0)
        void code()
          .then(() => jobs.stop())
          .catch(() => undefined);
    },
    exits: later('exits'),
    races: later('races'),
    sweep: later('sweep'),
    calibrate: later('calibrate'),
    trace: later('trace'),
    ladder: later('ladder'),
    weights: later('weights'),
    writing: later('writing'),
    claims: later('claims'),
    environment() {
      const { engine } = store.getState();
      if (engine.phase === 'ready') return engine.environment;
      throw new RefusedError(engine.phase === 'starting' ? { code: 'still-starting' } : engine.refusal);
    },
    get settings() {
      // A copy: what is done to it in the console does not reach the page.
      return structuredClone(store.getState().settings);
    },
    help() {
      const text = deps.english.help();
      // oxlint-disable-next-line no-console -- who asks for help in the console reads it there
      console.log(text);
      return text;
    },
  };
}
