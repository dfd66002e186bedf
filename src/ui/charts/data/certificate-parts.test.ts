import { describe, expect, it } from 'vitest';
import type { SweepResult } from '../../../measure/results.ts';
import { certificateLines, certificateParts, exitsParts, type CertificateParts } from './certificate-parts.ts';
import { CERTIFICATE, madeUpExits, madeUpSweep } from '../testing/made-up.ts';
import { ENGLISH, ENGLISH_RUN, GERMAN, GERMAN_RUN } from '../testing/spoken.ts';

const parts = (result: SweepResult, going: boolean): CertificateParts =>
  certificateParts(result, going, ENGLISH.certificate, ENGLISH_RUN.doubts);

describe('the certificate', () => {
  it('names its figures', () => {
    expect(certificateLines(parts(madeUpSweep(), false))).toEqual([
      'Certificate: valid · A/A 0 % (−0.20 to 0.30) · control 2.00 % (1.80 to 2.20) · 1,234 pairs · 4 compilations · 1.00 % interrupted.',
    ]);
  });

  it('says why it is not valid, and what was voided', () => {
    const certificate = { ...CERTIFICATE, valid: false, reasons: ['aa-failed'] as const, voided: 6 };
    const lines = certificateLines(parts(madeUpSweep({ certificate }), false));
    expect(lines[0]).toContain('6 void');
    expect(lines[1]).toBe('Not valid: Comparing the loop with itself did not give zero.');
  });

  it('is in progress while a sweep goes on', () => {
    const certificate = { ...CERTIFICATE, valid: false };
    expect(parts(madeUpSweep({ certificate }), true).state).toBe('live');
  });

  it('says nothing of reasons while there are none', () => {
    const certificate = { ...CERTIFICATE, valid: false };
    expect(certificateLines(parts(madeUpSweep({ certificate }), true))).toHaveLength(1);
  });

  it('speaks German', () => {
    const certificate = { ...CERTIFICATE, valid: false, reasons: ['aa-failed'] as const };
    const german = certificateParts(madeUpSweep({ certificate }), false, GERMAN.certificate, GERMAN_RUN.doubts);
    expect(certificateLines(german)).toEqual([
      'Zertifikat: nicht gültig · A/A 0 % (−0,20 bis 0,30) · Kontrolle 2,00 % (1,80 bis 2,20) · 1.234 Paare · 4 Übersetzungen · 1,00 % unterbrochen.',
      'Nicht gültig: Die Schleife mit sich selbst verglichen ergab nicht null.',
    ]);
  });
});

describe('what exits rest on', () => {
  it('is said in the same way', () => {
    const result = { seconds: 12.3, doubts: [] } as unknown as Parameters<typeof exitsParts>[1];
    expect(certificateLines(exitsParts(madeUpExits(), result, ENGLISH.exits))).toEqual([
      'Measured · 300 exits · 100 rounds · 0 interrupted · 0 below the clock · 12.3 s.',
    ]);
  });
});
