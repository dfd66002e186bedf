import { expect, it } from 'vitest';
import { loadOnce } from './load-once.ts';

it('loads once for all who ask, and again after a failure', async () => {
  const answers = [Promise.reject(new Error('404')), Promise.resolve('code')];
  let asked = 0;
  const load = loadOnce(() => answers[asked++]!);
  const [one, other] = [load(), load()];
  expect(one).toBe(other);
  await expect(one).rejects.toThrow('404');
  await expect(load()).resolves.toBe('code');
  await expect(load()).resolves.toBe('code');
  expect(asked).toBe(2);
});
