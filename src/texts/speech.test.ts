import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../contract/view.ts';
import { createSpeech } from './speech.ts';

describe('what is spoken', () => {
  it('has no volume before one is needed', async () => {
    const speech = createSpeech('en');
    expect(speech.getState().volumes).toEqual({});
    await speech.need('first');
    expect(Object.keys(speech.getState().volumes)).toEqual(['first']);
    expect(speech.getState().volumes.first!.page.modes.lab).toBe('Lab');
  });

  it.each(LANGUAGES)('comes whole in %s', async (language) => {
    const speech = createSpeech(language);
    await Promise.all((['first', 'run', 'charts'] as const).map((volume) => speech.need(volume)));
    for (const volume of Object.values(speech.getState().volumes)) expect(volume.formats.language).toBe(language);
  });

  it('is one promise for all who wait for a volume', () => {
    const speech = createSpeech('en');
    expect(speech.need('run')).toBe(speech.need('run'));
  });

  it('changes with all the volumes that are there', async () => {
    const speech = createSpeech('en');
    await Promise.all([speech.need('first'), speech.need('run')]);
    await speech.speak('de');
    const { formats, volumes } = speech.getState();
    expect(formats.language).toBe('de');
    expect(Object.keys(volumes).toSorted()).toEqual(['first', 'run']);
    expect(volumes.first!.page.modes.lab).toBe('Labor');
  });

  it('is the language asked for last, also for a volume on its way', async () => {
    const speech = createSpeech('en');
    const coming = speech.need('first');
    const german = speech.speak('de');
    const english = speech.speak('en');
    await Promise.all([coming, german, english, speech.speak('de')]);
    await speech.need('first');
    expect(speech.getState().formats.language).toBe('de');
    expect(speech.getState().volumes.first!.formats.language).toBe('de');
  });

  it('stays the same object until another language is spoken', async () => {
    const speech = createSpeech('de');
    await speech.need('first');
    const before = speech.getState();
    await speech.need('first');
    expect(speech.getState()).toBe(before);
  });
});
