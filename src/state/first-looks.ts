/** How the page looks before its script is there, by what that will make of the address and of earlier visits. */
import { among } from '../contract/readers.ts';
import { LANGUAGES, THEMES, type Language, type Theme } from '../contract/view.ts';
import type { LabDeps } from './deps.ts';
import { keptChoices } from './kept-choices.ts';
import { firstLanguage } from './language.ts';

export interface FirstLooks {
  readonly language: Language;
  readonly theme: Theme;
  readonly projector: boolean;
  /**
   * How much of what stands in index.html is true: `all` on the bare address; its `frame`, without words and figures, where the
   * address names a set-up; `nothing` where the page is not the lab.
   */
  readonly shows: 'all' | 'frame' | 'nothing';
}

/** Keys of the address that change nothing of what index.html says. */
const HARMLESS = /^(lang|theme|auto)$/;
/** How keys begin that name another page. */
const OTHER_PAGES = /^(mode|lesson|scene|beat|channel|embed)/;

export function firstLooks(
  search: string,
  framed: boolean,
  { keeper, languages }: Pick<LabDeps, 'keeper' | 'languages'>,
): FirstLooks {
  const asked = new URLSearchParams(search);
  const named = [...asked.keys()];
  const { theme, projector } = keptChoices(keeper);
  const elsewhere = framed || named.some((key) => OTHER_PAGES.test(key));
  const bare = named.every((key) => HARMLESS.test(key));
  return {
    language: firstLanguage({ keeper, languages }, among(LANGUAGES, asked.get('lang')) ?? null),
    theme: among(THEMES, asked.get('theme')) ?? theme,
    projector,
    shows: elsewhere ? 'nothing' : bare ? 'all' : 'frame',
  };
}

/**
 * The theme to draw in: the person's choice, or the system's. A system that chooses all colours chooses this too: marks on its
 * paper have to be seen.
 */
export function resolvedTheme(theme: Theme, systemDark: boolean, forced: boolean): 'light' | 'dark' {
  if (theme !== 'system' && !forced) return theme;
  return systemDark ? 'dark' : 'light';
}
