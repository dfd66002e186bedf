/** Fetches the code that keeps things beside the first load; where it could not be had, the next call asks again. */
import { faultOf } from '../../contract/faults.ts';
import { tellTrouble, type Context } from '../context.ts';
import type { Archive, Keeping } from './archive.ts';

export function createArchive(context: Pick<Context, 'store' | 'deps'>): Archive {
  let coming: Promise<Keeping> | null = null;
  return async (call) => {
    try {
      coming ??= import('./keeping.ts').then(({ createKeeping }) => createKeeping(context));
      return await call(await coming);
    } catch (error) {
      coming = null;
      context.store.set({ keeping: 'closed' });
      tellTrouble(context, 'storage', faultOf(error));
      return null;
    }
  };
}
