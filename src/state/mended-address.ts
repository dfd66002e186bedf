/** The address bar, read as it was meant where mail or chat have changed it. */
import { parseAddress } from './address.ts';
import type { AddressPort } from './deps.ts';

/** The same port where nothing is wrong, at once; where what mends cannot be fetched, what is wrong is told as it is. */
export function mendedAddress(address: AddressPort): AddressPort | Promise<AddressPort> {
  if (parseAddress(address.search()).problems.length === 0) return address;
  return import('./worn-address.ts').then(
    ({ mended }) => ({ ...address, search: () => mended(address.search()) }),
    () => address,
  );
}
