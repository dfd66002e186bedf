import { useState, type MouseEvent, type ReactNode } from 'react';
import { PLACES, type PlaceName } from '../../contract/view.ts';
import { formatAddress } from '../../state/address.ts';
import { BARE_VIEW } from '../../state/view.ts';
import { KeysIcon, MoonIcon, ShareIcon, SunIcon, TextSizeIcon } from '../basics/icons.tsx';
import { useCommands, useLab, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

function ShareButton(): ReactNode {
  const { page } = useTexts('first');
  const { store } = useLab();
  const [said, setSaid] = useState<'shared' | 'shareFailed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.origin + location.pathname + formatAddress(store.getState()));
      setSaid('shared');
    } catch {
      setSaid('shareFailed');
    }
    setTimeout(() => setSaid(null), 4000);
  };
  return (
    <>
      <span role="status" className="header-said small" data-said={said}>
        {said && page[said]}
      </span>
      <button
        type="button"
        className="button-icon"
        aria-label={page.share}
        title={page.shareTitle}
        onClick={() => void copy()}
      >
        <ShareIcon />
      </button>
    </>
  );
}

function ThemeButton({ theme }: { readonly theme: 'light' | 'dark' }): ReactNode {
  const { setTheme } = useCommands();
  const { page } = useTexts('first');
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="button-icon"
      aria-label={page.theme[other]}
      title={page.themeTitle}
      onClick={() => setTheme(other)}
    >
      {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}

/** Named in the language it leads to. */
function LanguageButton(): ReactNode {
  const { other } = useTexts('first').page;
  const { setLanguage } = useCommands();
  return (
    <button
      type="button"
      className="button-icon button-language"
      lang={other.language}
      title={other.title}
      onClick={() => setLanguage(other.language)}
    >
      {other.name}
    </button>
  );
}

/** Links, so that each can be opened in a window of its own; a plain press stays in this one. */
function Modes(): ReactNode {
  const { page } = useTexts('first');
  const { openMode, openScene } = useCommands();
  const { store } = useLab();
  const current = useLabState(({ mode }) => mode);
  const press = (event: MouseEvent, mode: PlaceName): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (mode !== 'lecture') return openMode(mode);
    // Only a press may ask for the whole screen.
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    openScene(store.getState().scene, 'question');
  };
  return (
    <nav className="header-modes" aria-label={page.modesLabel}>
      {PLACES.map((mode) => (
        <a
          key={mode}
          href={formatAddress({ ...BARE_VIEW, mode }) || '?'}
          aria-current={mode === current ? 'page' : undefined}
          onClick={(event) => press(event, mode)}
        >
          {page.modes[mode]}
        </a>
      ))}
    </nav>
  );
}

export function Header({ theme }: { readonly theme: 'light' | 'dark' }): ReactNode {
  const { page } = useTexts('first');
  const projector = useLabState((state) => state.kept.projector);
  const { setProjector, showKeys } = useCommands();
  return (
    <header className="header">
      <a className="skip" href="#result">
        {page.skip}
      </a>
      <h1>{page.name}</h1>
      <Modes />
      <p className="header-tagline soft">{page.tagline}</p>
      <div className="header-tools">
        <ShareButton />
        <button
          type="button"
          className="button-icon"
          aria-pressed={projector}
          aria-label={page.projector}
          title={page.projectorTitle}
          onClick={() => setProjector(!projector)}
        >
          <TextSizeIcon />
        </button>
        <ThemeButton theme={theme} />
        <LanguageButton />
        <button
          type="button"
          className="button-icon"
          aria-haspopup="dialog"
          aria-label={page.help}
          title={page.helpTitle}
          onClick={() => showKeys(true)}
        >
          <KeysIcon />
        </button>
      </div>
    </header>
  );
}
