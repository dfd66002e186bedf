/** The embed view: what is shown in a frame of another page, and outside of one where the address asks for it. */
import { formatAddress } from './address.ts';
import type { LabState } from './types.ts';
import type { View } from './view.ts';

export const isEmbedded = ({ embed, framed }: Pick<LabState, 'embed' | 'framed'>): boolean => embed || framed;

/** The query that opens the same on a page of its own; '?' where the bare address does. */
export const ownPageQuery = (view: View): string => formatAddress({ ...view, embed: false }) || '?';
