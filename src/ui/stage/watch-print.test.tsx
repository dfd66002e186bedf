import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { watchPrint } from './sharp-canvas.ts';

const looks = document.documentElement.dataset;
const print = (moment: 'beforeprint' | 'afterprint'): boolean => dispatchEvent(new Event(moment));

/** What is told, with the theme there is at that moment. */
function watched(): string[] {
  const told: string[] = [];
  onTestFinished(watchPrint((printing) => told.push(`${printing ? 'paper' : 'screen'} ${looks['theme']}`)));
  return told;
}

afterEach(() => delete looks['theme']);

describe('the page on paper', () => {
  it.each(['light', 'dark'])('is light, and %s again afterwards, each time', (theme) => {
    looks['theme'] = theme;
    const told = watched();
    for (const moment of ['beforeprint', 'afterprint', 'beforeprint', 'afterprint'] as const) print(moment);
    expect(told).toEqual(['paper light', `screen ${theme}`, 'paper light', `screen ${theme}`]);
  });

  it('is not followed by what a stage that is gone remembers', () => {
    looks['theme'] = 'dark';
    watchPrint(() => {})();
    print('beforeprint');
    expect(looks['theme']).toBe('dark');
  });
});

it('a theme that was chosen since is the one that comes back', () => {
  looks['theme'] = 'dark';
  watched();
  looks['theme'] = 'light';
  print('beforeprint');
  print('afterprint');
  expect(looks['theme']).toBe('light');
});
