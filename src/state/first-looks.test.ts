import { describe, expect, it } from 'vitest';
import { firstLooks, resolvedTheme } from './first-looks.ts';
import { FakeKeeper, fakeLab } from './testing/fake-lab.ts';

const looks = (search: string, kept: Readonly<Record<string, string>> = {}, framed = false, languages = ['en-GB']) =>
  firstLooks(search, framed, { keeper: new FakeKeeper(kept), languages });

describe('what index.html shows before the page has started', () => {
  it.each([
    ['', 'all'],
    ['?lang=de&theme=dark&auto=false', 'all'],
    ['?k=10', 'frame'],
    ['?ranges=2-100,100-200&tab=ladder', 'frame'],
    ['?utm_source=mail', 'frame'],
    ['?mode=lessons', 'header'],
    ['?mode=systems&lang=de', 'header'],
    ['?lesson=late&step=see', 'header'],
    ['?mode=lessons&embed', 'nothing'],
    ['?mode=lecture', 'nothing'],
    ['?mode=speaker', 'nothing'],
    ['?scene=ticks', 'nothing'],
    ['?scenes=ticks', 'nothing'],
    ['?channel=7', 'nothing'],
    ['?step=see', 'frame'],
    ['?embed', 'nothing'],
    ['?mode=lab', 'header'],
  ] as const)('on the address "%s" is true of it: %s', (search, shows) => expect(looks(search).shows).toBe(shows));

  it('is nothing in a frame', () => expect(looks('', {}, true).shows).toBe('nothing'));

  it.each([
    ['', {}, ['fr', 'de-CH', 'en']],
    ['?lang=en&theme=light', { 'early-exit.language': 'de', 'early-exit.theme': 'dark' }, ['de']],
    ['?lang=xx&theme=pink', { 'early-exit.language': 'de', 'early-exit.theme': 'dark' }, ['en']],
    ['', { 'early-exit-projector': 'true', 'early-exit.theme': 'none' }, []],
  ] as const)('has the language, theme and size of the page on "%s" with %j', async (search, kept, languages) => {
    const { state } = await fakeLab({ search, kept, languages });
    const { language, theme, kept: choices } = state();
    expect(looks(search, kept, false, [...languages])).toMatchObject({
      language,
      theme: theme ?? choices.theme,
      projector: choices.projector,
    });
  });

  it.each([
    ['?scene=ticks', {}, 'light'],
    ['?mode=lecture', { 'early-exit.theme': 'dark' }, 'dark'],
    ['?mode=lecture&theme=system', {}, 'system'],
    ['?mode=speaker', {}, 'system'],
  ] as const)(
    'has the light colours of a projector where nothing else was chosen: "%s" with %j',
    (search, kept, theme) => expect(looks(search, kept).theme).toBe(theme),
  );
});

it.each([
  ['system', true, false, 'dark'],
  ['system', false, false, 'light'],
  ['light', true, false, 'light'],
  ['dark', false, false, 'dark'],
  ['dark', false, true, 'light'],
  ['light', true, true, 'dark'],
] as const)('the theme %s on a system that is dark: %s, choosing colours: %s, is %s', (theme, dark, forced, resolved) =>
  expect(resolvedTheme(theme, dark, forced)).toBe(resolved),
);
