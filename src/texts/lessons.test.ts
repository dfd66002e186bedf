/** The words of the lessons: short, without a figure of their own, each term once, in both languages. */
import { readFileSync } from 'node:fs';
import { Visitor, parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { LESSONS, STEPS } from '../contract/lessons.ts';
import type { Verdict } from '../lessons/judge.ts';
import { createFormats } from './formats.ts';
import type { CycleFacts, LessonWords } from './lesson-facts.ts';
import { lessonWords } from './en/lesson-words.ts';
import { lessonWordsGerman } from './de/lesson-words.ts';
import { glossaryTexts } from './en/glossary.ts';
import { glossaryGerman } from './de/glossary.ts';

const LANGUAGES = [
  ['en', lessonWords, glossaryTexts],
  ['de', lessonWordsGerman, glossaryGerman],
] as const;

const MOST_STEPS = 7;
const MOST_WORDS_OF_A_STEP = 60;

const FACTS: Omit<CycleFacts, 'verdict'> = {
  ...{ interval: 10_000, marks: 10, rounds: 1000, orders: { all: 3432, duplicates: 20 }, unit: 'iterations' },
  source: 'here',
  ...{ value: 7500, measured: 2500, low: 2000, high: 3000, seen: [120, 450, 990] },
};
const VERDICTS: readonly Verdict[] = ['low', 'high', 'right', 'narrow', 'unknown'];

/** All that a lesson can say, whatever was predicted. */
function saidBy(words: LessonWords): readonly string[] {
  const all = VERDICTS.flatMap((verdict) => {
    const facts = { ...FACTS, verdict };
    return [words.see(facts), words.why(facts), words.seeAgain(facts), words.next(facts)];
  });
  return [words.begin(FACTS), words.predict(FACTS), words.predictAgain(FACTS), ...all];
}

describe('a lesson', () => {
  it('has at most seven steps', () => expect(STEPS.length).toBeLessThanOrEqual(MOST_STEPS));

  it.each(LANGUAGES)('%s: a step has at most sixty words', (language, words) => {
    const all = words(createFormats(language));
    const long = LESSONS.flatMap((lesson) => saidBy(all[lesson])).filter(
      (text) => text.split(/\s+/).length > MOST_WORDS_OF_A_STEP,
    );
    expect(long).toEqual([]);
  });

  it.each(LANGUAGES)('%s: says something else to whoever was too low, too high or right', (language, words) => {
    const all = words(createFormats(language));
    for (const lesson of LESSONS)
      for (const step of ['why', 'next'] as const) {
        const said = (['low', 'high', 'right'] as const).map((verdict) => all[lesson][step]({ ...FACTS, verdict }));
        expect(new Set(said).size).toBe(3);
      }
  });

  it.each(LANGUAGES)('%s: underlines terms of the glossary, each once in a step', (language, words, glossary) => {
    const formats = createFormats(language);
    const terms = Object.keys(glossary(formats).terms);
    for (const text of LESSONS.flatMap((lesson) => saidBy(words(formats)[lesson]))) {
      const used = [...text.matchAll(/\[([^\]|]*)/g)].map(([, term]) => term);
      expect(used.filter((term) => !terms.includes(term!))).toEqual([]);
      expect(new Set(used).size).toBe(used.length);
    }
  });

  it.each(['en', 'de'])('%s: has no figure of its own: all come from set-ups and measurements', (language) => {
    const path = new URL(`./${language}/lesson-words.ts`, import.meta.url);
    const written: string[] = [];
    new Visitor({
      Literal: ({ value }) => void (typeof value === 'string' && written.push(value)),
      TemplateElement: ({ value }) => void written.push(value.raw),
    }).visit(parseSync(path.pathname, readFileSync(path, 'utf8')).program);
    expect(written.filter((text) => /\d/.test(text) && !text.endsWith('.ts'))).toEqual([]);
    expect(written.length).toBeGreaterThan(100);
  });
});
