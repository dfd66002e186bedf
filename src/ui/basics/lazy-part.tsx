/** Parts that the first screen does not need: fetched when the page has nothing else to do, or when one is first shown. */
import { Suspense, type ComponentType, type ReactNode } from 'react';
import { loadOnce } from '../../state/load-once.ts';
import type { BreakablePart } from '../../texts/en/broken.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { whenIdle } from './idle.ts';
import { waitFor } from './waits.ts';

/** How to fetch a module in which a component has this name. */
type Load<Name extends string, Props> = () => Promise<{ readonly [N in Name]: ComponentType<Props> }>;

/**
 * The component of that name from a chunk of its own, waited for (Suspense) where it is first shown. Not React's `lazy`,
 * which never tries again.
 */
export function lazily<Name extends string, Props extends object>(
  name: Name,
  load: Load<Name, Props>,
): ComponentType<Props> {
  return lazyWith(name, load).Lazy;
}

/** The same with a boundary of its own, and fetched ahead. A fetch ahead that failed is tried again when the part is shown, and tells then. */
export function lazyPart<Name extends string, Props extends object>(
  part: BreakablePart,
  name: Name,
  load: Load<Name, Props>,
  waiting: ReactNode = null,
): ComponentType<Props> & Brought {
  const { Lazy, bring } = lazyWith(name, load);
  void whenIdle(bring).catch(() => undefined);
  const Part = (props: Props): ReactNode => (
    <ErrorBoundary part={part}>
      <Suspense fallback={waiting}>
        <Lazy {...props} />
      </Suspense>
    </ErrorBoundary>
  );
  return Object.assign(Part, { bring });
}

interface Brought {
  /** Fetches it now; rejects where it cannot be had. */
  readonly bring: () => Promise<void>;
}

function lazyWith<Name extends string, Props extends object>(
  name: Name,
  load: Load<Name, Props>,
): { readonly Lazy: ComponentType<Props>; readonly bring: () => Promise<void> } {
  let There: ComponentType<Props> | null = null;
  const bring = loadOnce(async () => {
    There = (await load())[name];
  });
  return { bring, Lazy: (props) => (There === null ? waitFor(bring, bring) : <There {...props} />) };
}
