import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../contract/view.ts';
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts';
import { parseAddress } from '../../../state/address.ts';
import { howOften } from '../../../engine/testing/how-often.ts';
import { ENVIRONMENT, fakeRecord } from '../../../state/testing/fake-engine.ts';
import { fakeSitting, NOTHING, PREDICTION } from '../../../state/testing/sitting.ts';
import { createSpeech } from '../../../texts/speech.ts';
import { reportPage, type ReportFacts, type ReportTexts } from './report.ts';

async function textsIn(language: Language): Promise<ReportTexts> {
  const speech = createSpeech(language);
  await Promise.all((['run', 'charts', 'lessons'] as const).map((volume) => speech.need(volume)));
  const { run, charts, lessons } = speech.getState().volumes;
  return { run: run!, charts: charts!, lessons: lessons! };
}

const facts = (over: Partial<ReportFacts> = {}): ReportFacts => ({
  contents: fakeSitting(),
  sittings: [],
  environment: ENVIRONMENT,
  pictures: ['data:image/png;base64,AAAA'],
  sentence: 'Few checks.',
  figures: ['Model', 'k = 10'],
  address: 'https://lab.example/early-exit/',
  time: '2026-11-26T12:00:00.000Z',
  ...over,
});

const pageOf = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

describe.each(LANGUAGES)('the report in %s', (language) => {
  it('has settings, pictures, tables, predictions, certificate, machine and links that open each state again', async () => {
    const texts = await textsIn(language);
    const page = pageOf(reportPage(facts(), texts));
    expect(page.documentElement.lang).toBe(language);
    const said = page.body.textContent;
    for (const part of [
      ENVIRONMENT.userAgent,
      PREDICTION.words,
      'Few checks.',
      'Model · k = 10',
      texts.charts.sitting.words.runs,
    ])
      expect(said).toContain(part);
    const [exits] = facts().contents.exits;
    // How the exits were measured, at each interval.
    for (const point of exits!.points) expect(said).toContain(texts.charts.methods.exits(exits!, point));
    expect(page.querySelectorAll('img[src^="data:image/png"]')).toHaveLength(1);
    expect(page.querySelectorAll('svg circle').length).toBeGreaterThan(0);
    expect(page.querySelectorAll('svg.panel path')).toHaveLength(1);
    // Runs, a sweep with its points, exits, the card, the ladder, a prediction.
    expect(page.querySelectorAll('table')).toHaveLength(8);
    expect(page.querySelector('p.label')!.textContent).toMatch(/^on battery\s+class$/);
    expect(said).toContain(texts.charts.claims.says['every-tenth']);
    expect(page.querySelectorAll('table')[0]!.querySelectorAll('tbody tr')).toHaveLength(2);
    const [link] = page.querySelectorAll('a');
    const { href } = link!;
    expect(href.startsWith('https://lab.example/early-exit/?')).toBe(true);
    expect(parseAddress(new URL(href).search).view.settings).toEqual({ ...DEFAULT_SETTINGS, interval: 7 });
    expect(said).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  it('of an empty sitting says that there is nothing', async () => {
    const contents = { ...NOTHING, labels: [] };
    const texts = await textsIn(language);
    const page = pageOf(reportPage(facts({ contents, pictures: [], environment: null }), texts));
    expect(page.body.textContent).toContain(texts.charts.sitting.words.nothing);
    expect(page.querySelectorAll('table')).toHaveLength(0);
  });
});

it('whatever a file from elsewhere says, nothing in a report runs or asks for anything', async () => {
  const texts = await textsIn('en');
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><script>1</script>',
    '</svg><iframe src="//evil.example">',
    "'-alert(1)-'",
    '<!--',
  );
  fc.assert(
    fc.property(hostile, fc.string({ unit: 'binary' }), (one, two) => {
      const words = (one + two).slice(0, 400);
      const environment = { ...ENVIRONMENT, userAgent: words };
      const sitting = fakeSitting({
        runs: [{ ...fakeRecord(DEFAULT_SETTINGS), environment }],
        predictions: [{ ...PREDICTION, words }],
        labels: [{ of: 'runs', at: 0, name: words, tags: [words] }],
      });
      const text = reportPage(facts({ sittings: [{ id: '1', sitting }], environment, sentence: words }), texts);
      const page = pageOf(text);
      expect(page.querySelectorAll('script, iframe, object, embed, link, form, base')).toHaveLength(0);
      for (const element of page.querySelectorAll('*'))
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on/);
          if (name === 'src') expect(value).toMatch(/^data:image\/png/);
        }
      const [policy] = page.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
      expect(policy!.getAttribute('content')).toMatch(/^default-src 'none'; img-src data:;/);
      expect(page.head.contains(policy!)).toBe(true);
    }),
    { numRuns: howOften(12, 100) },
  );
});
