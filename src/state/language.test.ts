import { describe, expect, it } from 'vitest';
import type { Language } from '../contract/view.ts';
import { languageFor } from './language.ts';

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
