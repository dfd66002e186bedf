/** The language that is spoken now, and the volumes of its catalogue that are there. One language is loaded at a time. */
import type { Language } from '../contract/view.ts';
import { createStore, type ReadableStore } from '../state/store.ts';
import type { VolumeName, Volumes } from './catalogue.ts';
import { createFormats, type Formats } from './formats.ts';
import { bracketed } from './pseudo.ts';

type Volume<Name extends VolumeName> = (formats: Formats) => Volumes[Name];

/** How to fetch the module of a volume, which is its one export; rejects when it cannot be had. */
type Loaders = { readonly [Name in VolumeName]: () => Promise<Readonly<Record<string, Volume<Name>>>> };

const LOADERS: Readonly<Record<Language, Loaders>> = {
  en: {
    first: () => import('./en/first.ts'),
    picture: () => import('./en/picture.ts'),
    run: () => import('./en/run.ts'),
    charts: () => import('./en/charts.ts'),
    lessons: () => import('./en/lessons.ts'),
    glossary: () => import('./en/glossary.ts'),
    lecture: () => import('./en/lecture.ts'),
  },
  de: {
    first: () => import('./de/first.ts'),
    picture: () => import('./de/picture.ts'),
    run: () => import('./de/run.ts'),
    charts: () => import('./de/charts.ts'),
    lessons: () => import('./de/lessons.ts'),
    glossary: () => import('./de/glossary.ts'),
    lecture: () => import('./de/lecture.ts'),
  },
};

/** What is spoken: formats and volumes of one and the same language. */
export interface Spoken {
  readonly formats: Formats;
  readonly volumes: Partial<Volumes>;
}

export interface Speech extends ReadableStore<Spoken> {
  /**
   * Resolves when the volume is there, in whatever language is spoken by then; rejects when it cannot be fetched, and
   * tries again when asked again. The same promise for all who wait.
   */
  need(volume: VolumeName): Promise<void>;
  /** Speaks another language, once all volumes that are there now can be had in it; rejects, changing nothing, when one cannot. */
  speak(language: Language): Promise<void>;
}

/** Nothing is fetched before it is needed. */
export function createSpeech(language: Language): Speech {
  const store = createStore<Spoken>({ formats: createFormats(language), volumes: {} });
  let wanted = language;

  const load = async <Name extends VolumeName>(formats: Formats, name: Name): Promise<Pick<Volumes, Name>> => {
    const [make] = Object.values(await LOADERS[formats.language][name]());
    const volume = make!(formats);
    // `vite build --mode pseudo`: for the proof that all that is said comes from here.
    return { [name]: import.meta.env.MODE === 'pseudo' ? bracketed(volume) : volume } as Pick<Volumes, Name>;
  };

  const waiting = new Map<VolumeName, Promise<void>>();
  const fetchVolume = async (name: VolumeName): Promise<void> => {
    for (;;) {
      const { formats, volumes } = store.getState();
      if (volumes[name] !== undefined) return;
      const loaded = await load(formats, name);
      // Another language may be spoken by now: then the volume is fetched in that one.
      const now = store.getState();
      if (now.formats === formats) store.set({ volumes: { ...now.volumes, ...loaded } });
    }
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    need(name) {
      const coming = waiting.get(name) ?? fetchVolume(name).finally(() => waiting.delete(name));
      waiting.set(name, coming);
      return coming;
    },
    async speak(next) {
      wanted = next;
      const formats = createFormats(next);
      for (;;) {
        const names = Object.keys(store.getState().volumes) as VolumeName[];
        const loaded = await Promise.all(names.map((name) => load(formats, name)));
        if (wanted !== next) return;
        // A volume that came meanwhile is wanted in the new language too.
        if (Object.keys(store.getState().volumes).length > names.length) continue;
        store.set({ formats, volumes: Object.assign({}, ...loaded) as Partial<Volumes> });
        return;
      }
    },
  };
}
