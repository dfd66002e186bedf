/** Which language the page speaks, and how it comes to speak another. */
import { among } from '../contract/readers.ts';
import { LANGUAGES, type Language } from '../contract/view.ts';
import { keepTrouble, withoutTrouble, type Context } from './context.ts';
import type { LabDeps } from './deps.ts';
import type { Commands } from './types.ts';

const KEY = 'early-exit.language';

interface Wishes {
  /** What the address names. */
  readonly named: Language | null | undefined;
  /** What was chosen on an earlier visit. */
  readonly kept: Language | null | undefined;
  /** Language tags as the browser gives them, the dearest first: `de-CH`, `en`. */
  readonly preferred: readonly string[];
}

/** The first wish that can be met, from the address down to the browser's; else the first language there is. */
export function languageFor({ named, kept, preferred }: Wishes): Language {
  return named ?? kept ?? preferred.map(spoken).find((language) => language !== undefined) ?? LANGUAGES[0];
}

/** Its region does not matter. */
function spoken(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-', 1)[0];
  return LANGUAGES.find((language) => language === primary);
}

/** Where it is found what a person wishes. */
export interface WishSources {
  readonly keeper: Pick<LabDeps['keeper'], 'read'>;
  readonly languages: LabDeps['languages'];
}

/** What is spoken first; `named` is what the address says. */
export function firstLanguage({ keeper, languages }: WishSources, named: Language | null | undefined): Language {
  return languageFor({ named, kept: among(LANGUAGES, keeper.read(KEY)), preferred: languages });
}

export function languageCommands(context: Context): Pick<Commands, 'setLanguage'> {
  const { store, deps, bar } = context;
  let wanted: Language | null = null;

  const change = async (language: Language): Promise<void> => {
    wanted = language;
    try {
      await deps.speak(language);
    } catch (error) {
      if (wanted === language) keepTrouble(context, 'language', error);
      return;
    }
    // Another may have been chosen while this one was fetched.
    if (wanted !== language) return;
    const { troubles, lang, language: before } = store.getState();
    // An address that names a language would bring the old one back; one that does not goes on saying nothing.
    const named = lang === null ? null : language;
    store.set({ language, lang: named, troubles: withoutTrouble(troubles, 'language') });
    bar.follow();
    // One that the page was to start with was not chosen here.
    if (language !== before) deps.keeper.write(KEY, language);
  };

  return { setLanguage: (language) => void change(language) };
}
