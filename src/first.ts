/**
 * Before anything is drawn, and waited for by index.html: the language, theme and size that the page is going to have, so that
 * nothing is shown that it will take back. Without this script index.html shows its English in the system's colours.
 */
import { browserKeeper } from './state/browser.ts';
import { firstLooks, resolvedTheme } from './state/first-looks.ts';

const { language, theme, projector, shows } = firstLooks(location.search, window.top !== window, {
  keeper: browserKeeper(),
  languages: navigator.languages,
});
const root = document.documentElement;
root.lang = language;
root.dataset['first'] = shows;
root.dataset['theme'] = resolvedTheme(
  theme,
  matchMedia('(prefers-color-scheme: dark)').matches,
  matchMedia('(forced-colors: active)').matches,
);
if (projector) root.dataset['size'] = 'projector';
