/** Resolves when the page has nothing else to do for the first time. Safari has no idle callbacks. */
export const idle = new Promise<void>((resolve) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 3000 });
  else setTimeout(resolve, 500);
});
