/** The present scene as a code that phones read: it opens the question, never the answer. */
import type { ReactNode } from 'react';
import { encode } from 'uqr';
import { formatAddress } from '../../state/address.ts';
import { useLab, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

/** No phone in the hall reaches the lecturer's own machine by these. */
const OWN = /^(localhost|127\.|\[::1\])/;

export function QrCode(): ReactNode {
  const { qr } = useTexts('lecture');
  const { store } = useLab();
  const scene = useLabState((state) => state.scene);
  const query = formatAddress({ ...store.getState(), scene, beat: 'question', moment: null, trace: null });
  const address = location.origin + location.pathname + query;
  const { size, data } = encode(address, { border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return (
    <div className="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={qr.name} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p translate="no">{address}</p>
      {OWN.test(location.host) && <p className="qr-warning">{qr.own}</p>}
    </div>
  );
}
