/** The button for the code, which is fetched when nothing else is to do, or when it is asked for. */
import { useEffect, useState, type ReactNode } from 'react';
import { lazyPart } from '../basics/lazy-part.tsx';
import { useTexts } from '../basics/texts.ts';

const QrCode = lazyPart('part', 'QrCode', () => import('./QrCode.tsx'));

export function QrCorner(): ReactNode {
  const [open, setOpen] = useState(false);
  const { qr } = useTexts('lecture');
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);
  return (
    <>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {qr.button}
      </button>
      {open && <QrCode />}
    </>
  );
}
