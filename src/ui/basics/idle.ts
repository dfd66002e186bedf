let tell: () => void;
const settled = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Whoever starts the page says when it is known whether anything can run. */
export const engineSettled = (): void => tell();

/** Safari has no idle callbacks: it waits so many ms. */
const nothingToDo = (pause: number): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 3000 });
    else setTimeout(resolve, pause);
  });

/** Resolves when the page has nothing else to do for the first time since then. */
export const idle: Promise<void> = settled.then(() => nothingToDo(500));

/** ms: nobody is to wait longer for what was asked for. */
const SOON = 150;

/** Resolves when what was changed is on the screen and the page has nothing else to do; soon in any case: nobody draws a hidden page. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, SOON);
    requestAnimationFrame(() => void nothingToDo(0).then(resolve));
  });

let last = idle;

/** Begins it when the page has nothing else to do: after what was asked for before, each in an idle moment of its own. */
export function whenIdle<Result>(work: () => Promise<Result>): Promise<Result> {
  last = last.then(() => nothingToDo(50));
  return last.then(work);
}
