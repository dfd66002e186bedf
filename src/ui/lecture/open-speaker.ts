/** The speaker's view in a window of its own, for the screen that the hall does not see. */
import type { Language } from '../../contract/view.ts';
import { formatAddress } from '../../state/address.ts';
import { BARE_VIEW } from '../../state/view.ts';
import { keepFullScreen } from './useFullScreen.ts';

/** One window for one lecture: opened again it comes to the front. To be called from a press. */
export function openSpeaker(channel: number, lang: Language): void {
  keepFullScreen();
  const address = location.pathname + formatAddress({ ...BARE_VIEW, mode: 'speaker', channel, lang });
  window.open(address, `early-exit-speaker-${channel}`, 'popup,width=1280,height=800')?.focus();
}
