let tell: () => void;
const settled = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Whoever starts the page says when it is known whether anything can run. */
export const engineSettled = (): void => tell();

/** Resolves when the page has nothing else to do for the first time since then. Safari has no idle callbacks. */
export const idle: Promise<void> = settled.then(
  () =>
    new Promise((resolve) => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 3000 });
      else setTimeout(resolve, 500);
    }),
);
