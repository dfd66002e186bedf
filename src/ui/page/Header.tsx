import { useState, type ReactNode } from 'react';
import { KeysIcon, MoonIcon, ShareIcon, SunIcon, TextSizeIcon } from '../basics/icons.tsx';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useView, view } from '../basics/view-store.ts';
import { words } from '../words.ts';

function ShareButton(): ReactNode {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid(words.header.shared);
    } catch {
      setSaid(words.header.shareFailed);
    }
    setTimeout(() => setSaid(''), 4000);
  };
  return (
    <>
      <span role="status" className="header-said small soft">
        {said}
      </span>
      <button
        type="button"
        className="button-icon"
        aria-label={words.header.share}
        title={words.header.shareTitle}
        onClick={() => void copy()}
      >
        <ShareIcon />
      </button>
    </>
  );
}

function ThemeButton({ theme }: { readonly theme: 'light' | 'dark' }): ReactNode {
  const { setTheme } = useCommands();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="button-icon"
      aria-label={words.header.theme[other]}
      title={words.header.themeTitle}
      onClick={() => setTheme(other)}
    >
      {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}

export function Header({ theme }: { readonly theme: 'light' | 'dark' }): ReactNode {
  const projector = useView((state) => state.projector);
  const refused = useLabState((state) => state.engine.phase === 'refused');
  return (
    <header className="header">
      <a className="skip" href="#result">
        {words.skip}
      </a>
      <h1>{words.name}</h1>
      <span className="header-section">{words.section}</span>
      <p className="header-tagline soft">{words.tagline}</p>
      <div className="header-tools">
        <ShareButton />
        <button
          type="button"
          className="button-icon"
          aria-pressed={projector}
          aria-label={words.header.projector}
          title={words.header.projectorTitle}
          onClick={view.toggleProjector}
        >
          <TextSizeIcon />
        </button>
        <ThemeButton theme={theme} />
        {!refused && (
          <button
            type="button"
            className="button-icon"
            aria-haspopup="dialog"
            aria-label={words.header.help}
            title={words.header.helpTitle}
            onClick={view.openKeys}
          >
            <KeysIcon />
          </button>
        )}
      </div>
    </header>
  );
}
