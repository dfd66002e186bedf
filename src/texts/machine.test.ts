import { describe, expect, it } from 'vitest';
import { machineGerman } from './de/machine.ts';
import { machineTexts } from './en/machine.ts';
import { createFormats } from './formats.ts';

const en = machineTexts(createFormats('en'));
const de = machineGerman(createFormats('de'));

const ENVIRONMENT = { isolated: true, cores: 8, clockStepMicros: 5, time: '2026-11-24T08:00:00Z' };

describe('a machine in a few words', () => {
  it.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
      'Chromium 156 on Linux',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
      'Edge 156 on Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153 on Linux'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      'Safari 26 on macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari 18 on iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
      'Chromium 150 on Android',
    ],
    ['something else', 'something else'],
  ])('%s', (userAgent, name) => {
    expect(en({ ...ENVIRONMENT, userAgent })).toBe(`${name}, 8 cores reported`);
    expect(de({ ...ENVIRONMENT, userAgent })).toBe(`${name.replace(' on ', ' auf ')}, 8 Kerne gemeldet`);
  });

  it('without a number of cores', () => {
    const environment = { ...ENVIRONMENT, userAgent: 'x', cores: null };
    expect([en(environment), de(environment)]).toEqual([
      'x, no number of cores reported',
      'x, keine Zahl von Kernen gemeldet',
    ]);
  });

  it('with one core', () => {
    const environment = { ...ENVIRONMENT, userAgent: 'x', cores: 1 };
    expect([en(environment), de(environment)]).toEqual(['x, 1 core reported', 'x, 1 Kern gemeldet']);
  });
});
