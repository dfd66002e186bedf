import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { inRoot } from './paths.js';

/** Only with what keeps it from starting. @param {NodeJS.ProcessEnv} wrong */
function start(wrong) {
  const env = { ...process.env, BROWSER: 'none', ...wrong };
  const { status, stderr } = spawnSync(process.execPath, [inRoot('scripts', 'start.js')], { env, encoding: 'utf8' });
  return { status, said: stderr.trim() };
}

describe('npm start', () => {
  it.each([
    [{ PORT: '65536' }, 'PORT is "65536"; it must be a whole number from 1 to 65535.'],
    [
      { PORT: '', ALLOWED_HOSTS: '*' },
      'ALLOWED_HOSTS holds "*"; it must be names of hosts, divided by commas: ALLOWED_HOSTS=lab.example npm start',
    ],
  ])('with %o says in words why it does not start', (wrong, said) => {
    expect(start(wrong)).toEqual({ status: 1, said });
  });
});
