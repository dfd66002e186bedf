import { expect, it, vi } from 'vitest';
import { download } from './download.ts';

it('a file that is saved takes nobody to another page', () => {
  const before = location.href;
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  download('run.json', '{}', 'application/json');
  expect(location.href).toBe(before);
  vi.restoreAllMocks();
});
