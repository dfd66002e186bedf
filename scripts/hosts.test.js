import { describe, expect, it } from 'vitest';
import { allowedHosts, hostRefusal, isAllowed } from './hosts.js';

describe('ALLOWED_HOSTS', () => {
  it.each([
    ['', []],
    ['lab.example', ['lab.example']],
    ['Lab.Example, .other.example', ['lab.example', '.other.example']],
    ['https://a-b.tunnel.example/ lab.example:8443', ['a-b.tunnel.example', 'lab.example']],
  ])('"%s" is read', (text, names) => {
    expect(allowedHosts(text)).toEqual(names);
  });

  it.each(['*', 'lab..example', 'a b/c,?', 'true=1'])('"%s" is refused in words', (text) => {
    expect(() => allowedHosts(text)).toThrow(/^ALLOWED_HOSTS holds ".+"; it must be names of hosts/);
  });
});

describe('a name the page is asked for by', () => {
  const allowed = ['lab.example', '.other.example'];

  it.each([
    ['localhost:4173', true],
    ['LOCALHOST', true],
    ['early.localhost:4173', true],
    ['127.0.0.1:4173', true],
    ['[::1]:4173', true],
    ['192.168.0.7', true],
    ['lab.example', true],
    ['lab.example:8080', true],
    ['a.other.example', true],
    ['other.example', true],
    ['a.lab.example', false],
    ['another.example', false],
    ['localhost.evil.example', false],
    ['', false],
  ])('%s is answered: %s', (host, answered) => {
    expect(isAllowed(host, allowed)).toBe(answered);
  });

  it('that is refused is told with what helps', () => {
    expect(hostRefusal('lab.example:443')).toBe(
      'Early Exit was asked for by the name "lab.example", which it does not answer to.\n' +
        'If that is your tunnel or your host, end it and start it with: ALLOWED_HOSTS=lab.example npm start',
    );
    expect(hostRefusal('<b>')).not.toContain('ALLOWED_HOSTS');
  });
});
