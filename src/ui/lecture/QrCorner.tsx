/** The button for the code, which is fetched when nothing else is to do, or when it is asked for. */
import { useState, type ReactNode } from 'react';
import { lazyPart } from '../basics/lazy-part.tsx';
import { useTexts } from '../basics/texts.ts';

const QrCode = lazyPart('part', 'QrCode', () => import('./QrCode.tsx'));

export function QrCorner(): ReactNode {
  const [open, setOpen] = useState(false);
  const { qr } = useTexts('lecture');
  return (
    <>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {qr.button}
      </button>
      {open && <QrCode />}
    </>
  );
}
