/** The line between the windows of one lecture. Where there is none, each goes on alone. */
import { readMessage, type SpeakerMessage } from '../../lessons/speaker-messages.ts';
import { labFolder } from '../../state/browser.ts';

export interface SpeakerLine {
  readonly tell: (message: SpeakerMessage) => void;
  readonly close: () => void;
}

/** `hear`: what another window tells on this channel. */
export function openLine(channel: number, hear: (message: SpeakerMessage) => void): SpeakerLine {
  if (typeof BroadcastChannel !== 'function') return { tell: () => undefined, close: () => undefined };
  const line = new BroadcastChannel(`early-exit:${labFolder()}:lecture:${channel}`);
  line.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message !== null) hear(message);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
    tell: (message) => line.postMessage(message),
    close: () => line.close(),
  };
}
