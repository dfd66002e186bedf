/**
 * Before anything is drawn, and waited for by index.html: the language, theme and size that the page is going to have, so that
 * nothing is shown that it will take back. Then it brings the page: what is to be painted at once comes first on a slow line.
 */
import { readKept } from './state/browser.ts';
import { firstLooks, resolvedTheme } from './state/first-looks.ts';

const { language, theme, projector, shows } = firstLooks(location.search, window.top !== window, {
  keeper: { read: readKept },
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

/** The page's own script, and what that imports. */
const [entry, ...imported] = document.currentScript!.dataset['scripts']!.split(' ');

function bring(): void {
  const script = Object.assign(document.createElement('script'), { type: 'module', src: entry });
  const links = imported.map((href) => Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  document.body.append(...links, script);
}

// Before `load`, which waits for it: then the page has started.
addEventListener('DOMContentLoaded', () => {
  const style = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
  if (style === null || style.sheet !== null) bring();
  else for (const end of ['load', 'error']) style.addEventListener(end, bring);
});
