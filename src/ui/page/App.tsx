/** The page: header, problems, and the lab itself. */
import { startTransition, useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import type { Mode, Theme } from '../../contract/view.ts';
import { isEmbedded } from '../../state/embed.ts';
import { themeIn } from '../../state/first-looks.ts';
import type { LabState } from '../../state/types.ts';
import type { VolumeName } from '../../texts/catalogue.ts';
import { Header } from './Header.tsx';
import { lanesHeight, LOW } from '../picture/frame.ts';
import { useLabState, useSettings } from '../basics/lab-context.ts';
import { lazyPart } from '../basics/lazy-part.tsx';
import { bringStepper, PartsBar } from './PartsBar.tsx';
import { RunBar } from './RunBar.tsx';
import { useResolvedTheme, useRootLooks } from '../basics/theme.ts';
import { useTexts } from '../basics/texts.ts';
import { useMedia } from '../basics/useMedia.ts';
import { useRootLanguage } from '../basics/root-language.ts';

/** As high as the picture that follows, so that nothing jumps. */
function EmptyPicture(): ReactNode {
  const workers = useSettings().ranges.length;
  const lanes = lanesHeight(workers, useMedia(LOW));
  return <div className="picture-empty" style={{ '--lanes': `${lanes}rem` } as CSSProperties} />;
}

const TradeOffPicture = lazyPart(
  'picture',
  'TradeOffPicture',
  () => import('../picture/TradeOffPicture.tsx'),
  <EmptyPicture />,
);

const EmbedBar = lazyPart('part', 'EmbedBar', () => import('./EmbedBar.tsx'), <header className="embed-bar" />);
const EmbedParts = lazyPart('part', 'EmbedParts', () => import('./EmbedParts.tsx'));
const OpenParts = lazyPart('part', 'OpenParts', () => import('./OpenParts.tsx'));
const LessonsPage = lazyPart(
  'part',
  'LessonsPage',
  () => import('../lessons/LessonsPage.tsx'),
  <main className="lessons" />,
);
const SystemsPage = lazyPart(
  'part',
  'SystemsPage',
  () => import('../lessons/SystemsPage.tsx'),
  <main className="lessons" />,
);
const LectureWindow = lazyPart(
  'part',
  'LectureWindow',
  () => import('../lecture/LectureWindow.tsx'),
  <main className="lecture" />,
);
const Notices = lazyPart('part', 'Notices', () => import('../result/Notices.tsx'));
const Problems = lazyPart('part', 'Problems', () => import('./Problems.tsx'));
const KeyListener = lazyPart('keys', 'KeyListener', () => import('./KeyListener.ts'));
const KeysDialog = lazyPart('keys', 'KeysDialog', () => import('./KeysDialog.tsx'));
const Offline = lazyPart('part', 'Offline', () => import('./Offline.tsx'));
const LiveRegion = lazyPart('live', 'LiveRegion', () => import('./LiveRegion.tsx'));

/** Run does not wait for the picture. */
function PictureSection(): ReactNode {
  const { page } = useTexts('first');
  return (
    <section className="picture" aria-label={page.picture}>
      <RunBar />
      <TradeOffPicture />
    </section>
  );
}

/** ms: so long the rest of the lab waits for Run. */
const PATIENCE = 15_000;

/** Until then nothing is fetched that Run does without. */
function useRunKnown(): boolean {
  const waits = useLabState(({ mode, engine }) => mode === 'lab' && engine.phase === 'starting');
  const [known, setKnown] = useState(!waits);
  useEffect(() => {
    if (known) return undefined;
    // In slices, as the page itself.
    const timer = setTimeout(() => startTransition(() => setKnown(true)), waits ? PATIENCE : 0);
    return () => clearTimeout(timer);
  }, [waits, known]);
  return known;
}

function LabPage({ embedded, whole }: { readonly embedded: boolean; readonly whole: boolean }): ReactNode {
  return (
    <main>
      <PictureSection />
      {embedded ? (
        <EmbedParts />
      ) : (
        <>
          {whole && <Notices />}
          <PartsBar />
          {whole && <OpenParts />}
        </>
      )}
    </main>
  );
}

/** What index.html shows until the page has started: nothing that can be opened is open. */
export function FirstScreen(): ReactNode {
  return (
    <>
      <Header theme="light" />
      <main>
        <PictureSection />
        <PartsBar />
      </main>
    </>
  );
}

/** What the page is where it is not the lab, and the volumes that it cannot begin without. */
const PAGES: Partial<Readonly<Record<Mode, readonly [page: ReturnType<typeof lazyPart>, ...words: VolumeName[]]>>> = {
  lessons: [LessonsPage, 'lessons'],
  systems: [SystemsPage, 'charts'],
  lecture: [LectureWindow, 'lecture', 'run'],
  speaker: [LectureWindow, 'lecture'],
};

const pageOf = (state: LabState): (typeof PAGES)[Mode] => (isEmbedded(state) ? undefined : PAGES[state.mode]);

const LAB = [{ bring: () => Promise.all([TradeOffPicture.bring(), bringStepper()]) }, 'picture'] as const;

/** What the page shows first: how to fetch it, which rejects where that cannot be, and the volumes it is written in. */
export const firstParts = (
  state: LabState,
): readonly [part: { readonly bring: () => Promise<unknown> }, ...words: VolumeName[]] => pageOf(state) ?? LAB;

function ModePage({ whole }: { readonly whole: boolean }): ReactNode {
  const embedded = useLabState(isEmbedded);
  const Page = useLabState(pageOf)?.[0];
  return Page ? <Page /> : <LabPage embedded={embedded} whole={whole} />;
}

const themeOf = ({ theme, kept, mode }: LabState): Theme => themeIn(mode === 'lecture', theme, kept.theme);

export function App(): ReactNode {
  const problems = useLabState((state) => state.problems.length > 0);
  const embedded = useLabState(isEmbedded);
  const whole = useRunKnown();
  const theme = useResolvedTheme(useLabState(themeOf));
  useRootLanguage();
  const mode = useLabState((state) => state.mode);
  useRootLooks(
    theme,
    useLabState((state) => state.kept.projector),
    embedded ? 'lab' : mode,
  );
  return (
    <>
      {embedded ? <EmbedBar /> : <Header theme={theme} />}
      {problems && <Problems />}
      <ModePage whole={whole} />
      {whole && (
        <>
          <KeyListener />
          {!embedded && <KeysDialog />}
          <LiveRegion />
          {!embedded && import.meta.env.PROD && <Offline />}
        </>
      )}
    </>
  );
}
