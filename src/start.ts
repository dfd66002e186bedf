/** The first script: it lets the browser show what index.html holds, and then brings the page. */

/** A tab that nobody sees paints nothing. */
const painted = new Promise<void>((resolve) => {
  if (document.visibilityState === 'hidden') resolve();
  else requestAnimationFrame(() => setTimeout(resolve));
});

void painted.then(() => import('./main.tsx'));
