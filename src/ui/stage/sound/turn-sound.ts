import type { Lab } from '../../../state/types.ts';
import { hasSound } from './voices.ts';

export function turnSound({ commands, store }: Lab): void {
  if (hasSound()) commands.setSound(!store.getState().sound);
}
