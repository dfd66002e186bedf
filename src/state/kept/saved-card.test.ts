import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { FakeKeeper } from '../testing/fake-lab.ts';
import { cardOf } from '../testing/fake-measuring.ts';
import { savedCard } from './saved-card.ts';

describe('the card', () => {
  const card = cardOf(DEFAULT_SETTINGS, { kind: 'precise' });

  it('comes back as it was, unknown figures too', async () => {
    const keeper = new FakeKeeper();
    savedCard(keeper).save(card);
    expect(savedCard(keeper).load()).toEqual({ card });
    savedCard(keeper).clear();
    expect(savedCard(keeper).load()).toBe(null);
  });

  it.each([
    [
      { kind: 'failed', fault: { code: 'worker-silent', seconds: 3 } },
      { code: 'worker-silent', seconds: 3 },
    ],
    [
      { kind: 'failed', reason: 'gone' },
      { code: 'unexpected', message: 'gone' },
    ],
  ])('comes back with the fault of its end, %j', async (end, fault) => {
    const keeper = new FakeKeeper({ 'early-exit.card': JSON.stringify({ ...card, end }) });
    expect(savedCard(keeper).load()).toMatchObject({ card: { end: { kind: 'failed', fault } } });
  });

  it.each([
    ['no JSON', ''],
    ['nothing', 'null'],
    ['another version', JSON.stringify({ ...card, version: 2 })],
    ['an unknown unit', JSON.stringify({ ...card, figures: [{ ...card.figures[0], unit: 's' }] })],
    ['no number', JSON.stringify({ ...card, figures: [{ ...card.figures[0], value: 'x' }] })],
    [
      'no range',
      JSON.stringify({ ...card, figures: [{ ...card.figures[0], subject: { kind: 'iteration', range: [1] } }] }),
    ],
    ['an unknown end', JSON.stringify({ ...card, end: { kind: 'later' } })],
  ])('that has %s is set aside as it is, and nothing is written over it before', async (_name, text) => {
    const keeper = new FakeKeeper({ 'early-exit.card': text });
    const saved = savedCard(keeper);
    expect(saved.load()).toMatchObject({ aside: { from: 'card', value: text, newer: /"version":2/.test(text) } });
    expect(saved.save(card)).toBe(false);
    expect(keeper.read('early-exit.card')).toBe(text);
    saved.clear();
    expect(saved.save(card)).toBe(true);
  });
});
