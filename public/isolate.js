/*
 * Where a host cannot send the headers that isolate a page, the service worker adds them: it is set up here, and the page loaded once
 * more. The try is counted in the address, for storage may be blocked; the count vanishes at once. A classic script of a fixed name,
 * run before the page's own: that one reads the address, and waits for `isolating` before it says what is missing.
 */
{
  const COUNT = /[?&]isolating=1$/;
  const { history, location, navigator } = self;
  const tried = COUNT.test(location.search);
  if (tried)
    history.replaceState(history.state, '', location.pathname + location.search.replace(COUNT, '') + location.hash);

  /** Resolves when the worker answers for the pages of this folder; rejects when it never will. */
  const active = ({ installing, waiting, active: there }) =>
    new Promise((resolve, reject) => {
      const worker = installing ?? waiting ?? there;
      const look = () => {
        if (worker.state === 'activated') resolve();
        if (worker.state === 'redundant') reject(new Error('redundant'));
      };
      worker.addEventListener('statechange', look);
      look();
    });

  const isolate = async () => {
    const workers = navigator.serviceWorker;
    // Whoever is controlled and not isolated is not helped by another load.
    if (!workers || workers.controller) return;
    const here = new URL('.', document.baseURI).href;
    const there = await workers.getRegistration(here);
    // The person has loaded the page by force, past the worker; the page says so.
    if (there?.active && there.scope === here) return;
    let used = false;
    for (const name of ['pointerdown', 'keydown']) addEventListener(name, () => (used = true), { capture: true });
    await active(await workers.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' }));
    // Nothing is taken away from who has begun: the next load is isolated by itself.
    if (used) return;
    location.replace(
      location.pathname + location.search + (location.search ? '&' : '?') + 'isolating=1' + location.hash,
    );
    await new Promise(() => {});
  };

  // Old browsers know no isolation; a frame is its page's.
  if ('crossOriginIsolated' in self && !self.crossOriginIsolated && self.top === self && !tried)
    self.isolating = isolate().catch(() => {});
}
