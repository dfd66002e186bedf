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

/** The page's own script, and what that imports: all are asked for at once. None when they are on their way. */
let scripts = document.currentScript!.dataset['scripts']!.split(' ');

/** While this document is open the event `load` waits, as it then does for the scripts: who waits for it finds the page started. */
const held = document.createElement('iframe');

function bring(): void {
  const made = scripts.map((src) => Object.assign(document.createElement('script'), { type: 'module', src }));
  scripts = [];
  document.head.append(...made);
  held.remove();
}

// What is painted at once is painted before anything else is asked for; where nothing is, or nobody sees it, nothing is waited for.
addEventListener('DOMContentLoaded', () => {
  // Nothing in the head is shown.
  document.head.append(held);
  held.contentDocument?.open();
  new PerformanceObserver(bring).observe({ type: 'paint', buffered: true });
  // ms: by then it is painted, or it never is.
  setTimeout(bring, shows === 'nothing' || document.hidden ? 0 : 1000);
});
