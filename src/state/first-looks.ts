/** How the page looks before its script is there, by what that will make of the address and of earlier visits. */
import { among } from '../contract/readers.ts';
import { LANGUAGES, THEMES, type Language, type Theme } from '../contract/view.ts';
import { keptLooks } from './kept-choices.ts';
import { firstLanguage, type WishSources } from './language.ts';

export interface FirstLooks {
  readonly language: Language;
  readonly theme: Theme;
  readonly projector: boolean;
  /**
   * How much of what stands in index.html is true: `all` on the bare address; its `frame`, without words and figures, where the
   * address names a set-up; its `header` where that is over another page; `nothing` where there is none.
   */
  readonly shows: 'all' | 'frame' | 'header' | 'nothing';
}

/** Of `key,value`: what changes something of what index.html says; what names another page; the lecture; a page without a header. */
const CHANGES = /^(?!(lang|theme|auto),)/;
const OTHER_PAGE = /^(mode|lesson)/;
const LECTURE = /^(mode,lecture|scene|beat)/;
const BARE_PAGE = /^(mode,speaker|channel|embed)/;

export function firstLooks(search: string, framed: boolean, sources: WishSources): FirstLooks {
  const asked = new URLSearchParams(search);
  const has = (what: RegExp): boolean => [...asked].some((pair) => what.test(pair.join()));
  const { theme, projector } = keptLooks(sources.keeper);
  const lecture = has(LECTURE);
  const shows = has(OTHER_PAGE) ? 'header' : has(CHANGES) ? 'frame' : 'all';
  return {
    language: firstLanguage(sources, among(LANGUAGES, asked.get('lang'))),
    theme: themeIn(lecture, among(THEMES, asked.get('theme')), theme),
    projector,
    shows: framed || lecture || has(BARE_PAGE) ? 'nothing' : shows,
  };
}

/** What the address names, else what was chosen here; but a projector shows light colours best, unless somebody chose others. */
export const themeIn = (lecture: boolean, named: Theme | null | undefined, kept: Theme): Theme =>
  named ?? (lecture && kept === 'system' ? 'light' : kept);

/**
 * The theme to draw in: the person's choice, or the system's. A system that chooses all colours chooses this too: marks on its
 * paper have to be seen.
 */
export function resolvedTheme(theme: Theme, systemDark: boolean, forced: boolean): 'light' | 'dark' {
  if (theme !== 'system' && !forced) return theme;
  return systemDark ? 'dark' : 'light';
}
