import { describe, expect, it } from 'vitest';
import type { Language } from '../contract/view.ts';
import { languageFor } from './language.ts';
import { settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';

describe('the language spoken', () => {
  it.each<[string, Language | null, Language | null, string[], Language]>([
    ['what the address names, before all', 'de', 'en', ['en'], 'de'],
    ['what was kept, before the browser’s', null, 'de', ['en'], 'de'],
    ['the browser’s', null, null, ['de'], 'de'],
    ['whatever its region', null, null, ['DE-at', 'en'], 'de'],
    ['the first that is spoken', null, null, ['fr', 'de-CH', 'en'], 'de'],
    ['no tag that only begins alike', null, null, ['den'], 'en'],
    ['else English', null, null, ['fr'], 'en'],
    ['also where nothing is preferred', null, null, [], 'en'],
  ])('is %s', (_name, named, kept, preferred, language) =>
    expect(languageFor({ named, kept, preferred })).toBe(language),
  );
});

const KEPT = { 'early-exit.language': 'de' };

describe('the lab', () => {
  it.each([
    ['from the address', { search: '?lang=en', kept: KEPT }, 'en', 0],
    ['from the last visit', { kept: KEPT, languages: ['en'] }, 'de', 0],
    [
      'from the browser, whatever was kept that is none',
      { kept: { 'early-exit.language': 'x' }, languages: ['de'] },
      'de',
      0,
    ],
    ['from the next where the address names none, which is a problem', { search: '?lang=fr', kept: KEPT }, 'de', 1],
  ])('has its language %s', async (_name, options, language, problems) => {
    const { state } = await fakeLab(options);
    expect([state().language, state().problems.length]).toEqual([language, problems]);
  });

  it.each([
    ['', ''],
    ['?lang=en&k=7', '?k=7&lang=de'],
  ])('speaks another, keeps it, and says so in an address that names one: %j', async (search, after) => {
    const { lab, state, keeper, address } = await fakeLab({ search });
    lab.commands.setLanguage('de');
    await settled();
    expect([state().language, keeper.read('early-exit.language'), address.search()]).toEqual(['de', 'de', after]);
    expect(address.all()).toHaveLength(1);
  });

  it('stays with the old one where the other cannot be fetched, and says so until it can', async () => {
    let online = false;
    const speak = async (): Promise<void> => {
      if (!online) throw new Error('offline');
    };
    const { lab, state, keeper } = await fakeLab({ speak });
    lab.commands.setLanguage('de');
    await settled();
    expect([state().language, keeper.read('early-exit.language')]).toEqual(['en', null]);
    expect(state().troubles.map(({ what }) => what)).toEqual(['language']);
    online = true;
    lab.commands.setLanguage('de');
    await settled();
    expect([state().language, state().troubles]).toEqual(['de', []]);
  });

  it('that was wanted from the start and comes late is not kept as chosen', async () => {
    const { lab, state, keeper } = await fakeLab({ search: '?lang=de' });
    lab.commands.setLanguage('de');
    await settled();
    expect([state().language, keeper.read('early-exit.language')]).toEqual(['de', null]);
  });

  it('ends with the language chosen last', async () => {
    const fetched: (() => void)[] = [];
    const { lab, state } = await fakeLab({ speak: () => new Promise((resolve) => fetched.push(resolve)) });
    lab.commands.setLanguage('de');
    lab.commands.setLanguage('en');
    for (const come of fetched.toReversed()) come();
    await settled();
    expect(state().language).toBe('en');
  });
});
