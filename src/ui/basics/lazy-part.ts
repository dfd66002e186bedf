/** Parts that the first screen does not need: fetched when the page has nothing else to do, or when one is first shown. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** Safari has no idle callbacks. */
export const idle = new Promise<void>((resolve) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 3000 });
  else setTimeout(resolve, 500);
});

/** A component from a chunk of its own. A fetch ahead that failed is tried again when the part is shown, and tells then. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  void idle.then(load).catch(() => undefined);
  return lazy(async () => ({ default: await load() }));
}
