import { describe, expect, it } from 'vitest';
import { madeUpTrace } from '../contract/testing/made-up-trace.ts';
import { OUTCOMES, type Outcome, type RunRecord } from '../contract/record.ts';
import type { Language } from '../contract/view.ts';
import { CODE_PHASES } from '../replay/code-phase.ts';
import { checkEvent, indexTrace, type EventKind } from '../replay/events.ts';
import { inWordsOf } from './by-message.ts';
import type { PictureTexts, RunTexts } from './catalogue.ts';
import { createSpeech } from './speech.ts';

/** A run as messages make it: one found, two heard of it, one came too late; nobody counted what was done in vain. */
const TRACE = (() => {
  const made = madeUpTrace({ settings: { flag: 'message' } });
  const workers = made.record.workers.map((worker) => ({
    ...worker,
    overshootIterations: null,
    overshootChunk: null,
    ...(worker.worker === 3 && { outcome: 'late' as const }),
  }));
  return { ...made, record: { ...made.record, workers } };
})();

/** Where worker 2 did not come to its end by itself. */
const ended = (outcome: Outcome): RunRecord => ({
  ...TRACE.record,
  workers: TRACE.record.workers.map((worker) => (worker.worker === 2 ? { ...worker, outcome } : worker)),
});

async function textsIn(language: Language) {
  const speech = createSpeech(language);
  await Promise.all([speech.need('run'), speech.need('picture')]);
  const { run, picture } = speech.getState().volumes;
  return { run: run!, picture: picture! };
}

/** What is not true where no memory is shared: nobody takes a lock, and nobody looks at a flag or sees one. */
const FALSE_WORDS: Readonly<Record<Language, RegExp>> = {
  en: /\block|looks? at|\bsaw\b|\bsees?\b|checks? the flag|under the lock|\bgate\b|raises? the flag|raised the flag/i,
  de: /Sperre|sieht|sehen|gesehen|\bsah|prüft die Flagge|hisst|hissen|gehisst/i,
};

function drawnWords(lanes: RunTexts['lanes']): readonly string[] {
  const left = (['found', 'late', 'exited-early'] as const).map((how) => lanes.left(7, how));
  return [lanes.flag, lanes.raisedBy(1), lanes.notRaised, lanes.readyPrime, lanes.readyCount, lanes.sinceFlag, ...left];
}

function pictureWords(picture: PictureTexts): readonly string[] {
  const { flagUp, aroundFlag, magnify, wasted } = picture;
  return [flagUp, aroundFlag, magnify, wasted];
}

/** There is no flag at all. */
const FLAG: Readonly<Record<Language, RegExp>> = { en: /flag|raise/i, de: /Flagge/i };

describe.each(['en', 'de'] as const)('of a run by message, in %s', (language) => {
  const everything = async (): Promise<readonly string[]> => {
    const { run, picture } = await textsIn(language);
    const index = indexTrace(TRACE);
    const kinds: readonly EventKind[] = ['start', 'check', 'lock', 'raised', 'result', 'seen'];
    const checks = index.workers.flatMap((worker) =>
      worker.checks === null ? [] : [checkEvent(worker, 1), checkEvent(worker, worker.checks.count - 1)],
    );
    return [
      run.story.resultSentence(TRACE.record),
      ...(['stopped', 'failed'] as const).flatMap((outcome) =>
        [TRACE.record.results, []].map((results) => run.story.resultSentence({ ...ended(outcome), results })),
      ),
      ...run.story.of(index),
      ...index.notable.map((event) => run.explain.event(index, event)),
      ...checks.map((event) => run.explain.event(index, event)),
      run.explain.moment({ ...index, flagMicros: null }, 5),
      ...kinds.map((kind) => run.events.name(kind, 'found', true)),
      run.events.sinceMessage,
      ...OUTCOMES.map((outcome) => run.outcomes.meaningsByMessage[outcome] ?? run.outcomes.meanings[outcome]),
      run.code.doing(1, CODE_PHASES, true),
      ...Object.values(run.lanes.steps(true)),
      run.live.flag(1, true),
      ...drawnWords(inWordsOf(run.lanes, TRACE.record.settings)),
      run.lanes.note({ interval: 100, checks: null, samples: true, byMessage: true }),
      run.lanes.note({ interval: 'never', checks: null, samples: true, byMessage: true }),
      run.hits.explain({ code: 'check', worker: 1 }, true),
      ...[null, 1].map((worker) => run.hits.explain({ code: 'flag', worker }, true)),
      run.hits.explain({ code: 'late', worker: 1 }, true),
      run.hits.explain({ code: 'lens' }, true),
      run.hits.explain({ code: 'wasted' }, true),
      ...pictureWords(inWordsOf(picture, TRACE.record.settings)),
      picture.leaving('exited-early'),
    ];
  };

  it('nothing that is said is of a lock, or of a look at a flag', async () => {
    const said = await everything();
    expect(said.filter((text) => FALSE_WORDS[language].test(text))).toEqual([]);
    expect(said.join(' ')).not.toMatch(/undefined|\[object/);
  });

  it('what is drawn has no flag in it', async () => {
    const { run, picture } = await textsIn(language);
    const said = (flag: 'message' | 'atomic') => [
      ...drawnWords(inWordsOf(run.lanes, { flag })),
      ...pictureWords(inWordsOf(picture, { flag })),
    ];
    expect(said('message').filter((text) => FLAG[language].test(text))).toEqual([]);
    expect(said('atomic').filter((text) => FLAG[language].test(text)).length).toBeGreaterThan(7);
  });

  it('and with a flag in shared memory it is', async () => {
    const { run } = await textsIn(language);
    const shared = indexTrace(madeUpTrace());
    const said = [
      run.story.resultSentence(shared.record),
      ...run.story.of(shared),
      run.code.doing(1, CODE_PHASES, false),
    ];
    expect(said.filter((text) => FALSE_WORDS[language].test(text)).length).toBeGreaterThan(3);
  });
});
