/** Fetches the code that keeps things beside the first load; what was asked of it while it could not be had is done when it comes. */
import { faultOf } from '../../contract/faults.ts';
import { tellTrouble, type Context } from '../context.ts';
import { loadOnce } from '../load-once.ts';
import type { Archive } from './archive.ts';

type Code = Pick<typeof import('./keeping.ts'), 'createKeeping'>;

export function createArchive(
  context: Pick<Context, 'store' | 'deps'>,
  fetched = (): Promise<Code> => import('./keeping.ts'),
): Archive {
  const load = loadOnce(async () => (await fetched()).createKeeping(context));
  const calls: Parameters<Archive>[0][] = [];
  return async (call) => {
    let done = Promise.resolve<unknown>(null);
    calls.push((keeping) => (done = call(keeping)));
    try {
      const keeping = await load();
      await Promise.all(calls.splice(0).map((each) => each(keeping)));
      // Whoever asked before may have set it going.
      await done;
    } catch (error) {
      context.store.set({ keeping: 'closed' });
      tellTrouble(context, 'storage', faultOf(error));
    }
  };
}
