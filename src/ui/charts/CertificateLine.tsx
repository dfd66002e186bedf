/** The line under every chart of a sweep: what its trust rests on. And the doubts, with what to do. */
import type { ReactNode } from 'react';
import type { Doubt } from '../../contract/record.ts';
import { useTexts } from '../basics/texts.ts';
import type { CertificateParts } from './data/certificate-parts.ts';
import { translateOf } from '../basics/translate-of.ts';

export function CertificateLine({ parts }: { readonly parts: CertificateParts }): ReactNode {
  return (
    <div className="certificate" data-state={parts.state}>
      <p className="certificate-line">
        <strong>{parts.headline}</strong>
        {parts.figures.map(({ name, text, meaning }) => (
          <span key={`${name}${text}`} title={meaning}>
            {name !== '' && <span className="certificate-name">{name}</span>}{' '}
            <span translate={translateOf(text)}>{text}</span>
          </span>
        ))}
      </p>
      {parts.reasons !== '' && <p className="certificate-reasons">{parts.reasons}</p>}
    </div>
  );
}

export function ChartDoubts({ doubts }: { readonly doubts: readonly Doubt[] }): ReactNode {
  const { doubts: texts } = useTexts('run');
  if (doubts.length === 0) return null;
  return (
    <ul className="chart-doubts">
      {doubts.map((doubt) => (
        <li key={doubt}>
          <span>{texts[doubt].what}</span> <span className="soft">{texts[doubt].advice}</span>
        </li>
      ))}
    </ul>
  );
}
