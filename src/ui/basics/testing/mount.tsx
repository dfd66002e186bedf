/** Shows a part of the page to a test, in a DOM without a browser, until the test ends. */
import { act, cleanup, configure, render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, onTestFinished } from 'vitest';
import type { Language } from '../../../contract/view.ts';
import { fakeLab, type FakeLab } from '../../../state/testing/fake-lab.ts';
import { createSpeech, type Speech } from '../../../texts/speech.ts';
import { engineSettled } from '../idle.ts';
import { LabProvider } from '../lab-context.ts';
import { SpeechProvider } from '../texts.ts';
import { bareTexts } from './bare-texts.ts';
import { bringTerms } from '../Termed.tsx';

// A busy machine may take its time; only a test that fails waits so long.
configure({ asyncUtilTimeout: 10_000 });

export function mount(part: ReactNode): RenderResult {
  onTestFinished(() => {
    const [bare, figures] = [bareTexts(document.body), figuresForTranslators(document.body)];
    cleanup();
    expect(bare).toEqual([]);
    expect(figures).toEqual([]);
  });
  return render(part);
}

/** A number alone, with its unit: nothing to translate. */
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*(ns|µs|ms|s|kB|MB)?[^\p{L}]*$/u;

/** Figures and code that a translator would take for words, and might write otherwise; not where Recharts measures words, out of sight. */
const figuresForTranslators = (root: Element): readonly string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    if (element.closest('svg, [translate="no"], #recharts_measurement_span')) return [];
    const text = element.childElementCount === 0 ? (element.textContent ?? '') : '';
    return FIGURE.test(text) || (element.localName === 'code' && text !== '') ? `${element.localName}: ${text}` : [];
  });

type InLab = FakeLab & RenderResult & { readonly user: UserEvent };

/** Speaks a language, with all its volumes there but the glossary: that comes late on every page. */
async function speaking(language: Language): Promise<Speech> {
  const speech = createSpeech(language);
  await Promise.all(
    (['first', 'picture', 'run', 'charts', 'lessons', 'lecture'] as const).map((volume) => speech.need(volume)),
  );
  return speech;
}

/** What terms are in until then is no bare text either. */
async function withGlossary(speech: Speech): Promise<void> {
  expect(bareTexts(document.body)).toEqual([]);
  await act(async () => void (await Promise.all([speech.need('glossary'), bringTerms()])));
}

/** `part` in a lab on a script, whose address is `search`, with someone who presses and types. */
export async function mountInLab(part: ReactNode, options?: Parameters<typeof fakeLab>[0]): Promise<InLab> {
  const fake = await fakeLab(options);
  engineSettled();
  const speech = await speaking('en');
  const shown = mount(
    <SpeechProvider value={speech}>
      <LabProvider value={fake.lab}>{part}</LabProvider>
    </SpeechProvider>,
  );
  await withGlossary(speech);
  return { ...fake, ...shown, user: userEvent.setup() };
}

/** `part` without a lab, in English until its `speech` speaks something else. */
export async function mountSpeaking(part: ReactNode): Promise<RenderResult & { readonly speech: Speech }> {
  const speech = await speaking('en');
  const shown = mount(<SpeechProvider value={speech}>{part}</SpeechProvider>);
  await withGlossary(speech);
  return { ...shown, speech };
}

/** Puts `text` in the place of what stands in a field, and finishes with Enter. */
export async function retype(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.type(field, `${text}{Enter}`);
}

/** Matches the paragraph that says this, its terms among it. */
export const saying =
  (said: string | RegExp) =>
  (_: string, element: Element | null): boolean => {
    if (element?.localName !== 'p') return false;
    const text = element.textContent ?? '';
    return typeof said === 'string' ? text === said : said.test(text);
  };
