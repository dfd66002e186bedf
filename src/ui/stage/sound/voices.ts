/** Voices of Web Audio, one for each worker. Whoever falls silent, by a frame that does not come, is silent soon after. */
import type { Tone } from '../../../replay/tones.ts';

export interface Voices {
  /** Heard for a moment: told again and again they go on. */
  readonly sound: (tones: readonly Tone[]) => void;
  /** The flag rises. */
  readonly stroke: () => void;
  readonly silence: () => void;
  readonly close: () => void;
}

/** All voices together, and the stroke over them. */
const LOUD = 0.25;
const STROKE = 0.5;
/** Hz: above every voice. */
const STROKE_HERTZ = 1760;
/** s: so long a tone is held that nobody renews, how fast it comes and goes, and a stroke dies away. */
const HELD = 0.2;
const EASE = 0.015;
const DIES = 0.08;
/** ms: silent for so long, it takes no processor time from a run any more. */
const RESTS = 1000;

export const hasSound = (): boolean => typeof AudioContext === 'function';

/** To be opened once somebody has pressed something, or the browser keeps it silent. Null where there is no sound. */
export function openVoices(): Voices | null {
  if (!hasSound()) return null;
  const context = new AudioContext();
  const out = context.createGain();
  out.gain.value = LOUD;
  out.connect(context.destination);
  const voices: Voice[] = [];
  let resting: ReturnType<typeof setTimeout> | undefined;
  const wake = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => void context.suspend().catch(() => undefined), RESTS);
    if (context.state !== 'running') void context.resume().catch(() => undefined);
  };
  return {
    sound(tones) {
      wake();
      tones.forEach((tone, at) => {
        const voice = (voices[at] ??= openVoice(context, out, tone));
        const { currentTime: now } = context;
        voice.pitch.setTargetAtTime(tone.hertz, now, EASE);
        voice.gain.cancelScheduledValues(now);
        voice.gain.setTargetAtTime(tone.gain, now, EASE);
        voice.gain.setTargetAtTime(0, now + HELD, EASE);
      });
    },
    stroke() {
      wake();
      strike(context);
    },
    silence: () => {
      const { currentTime: now } = context;
      for (const { gain } of voices) {
        gain.cancelScheduledValues(now);
        gain.setTargetAtTime(0, now, EASE);
      }
    },
    close() {
      clearTimeout(resting);
      void context.close().catch(() => undefined);
    },
  };
}

interface Voice {
  readonly pitch: AudioParam;
  readonly gain: AudioParam;
}

function openVoice(context: AudioContext, out: AudioNode, { hertz, pan }: Tone): Voice {
  const source = context.createOscillator();
  const volume = context.createGain();
  const place = context.createStereoPanner();
  source.type = 'triangle';
  source.frequency.value = hertz;
  volume.gain.value = 0;
  place.pan.value = pan;
  source.connect(volume).connect(place).connect(out);
  source.start();
  return { pitch: source.frequency, gain: volume.gain };
}

function strike(context: AudioContext): void {
  const { currentTime: now } = context;
  const source = context.createOscillator();
  const volume = context.createGain();
  source.frequency.value = STROKE_HERTZ;
  volume.gain.setValueAtTime(STROKE, now);
  volume.gain.setTargetAtTime(0, now, DIES);
  source.connect(volume).connect(context.destination);
  source.start();
  source.stop(now + 10 * DIES);
}
