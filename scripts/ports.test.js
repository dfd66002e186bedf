import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort, portRefusal, readPort, requireFreePort } from './ports.js';

describe('PORT', () => {
  it.each([
    ['', null],
    ['1', 1],
    ['4173', 4173],
    ['65535', 65_535],
  ])('"%s" is read', (text, port) => {
    expect(readPort(text)).toBe(port);
  });

  it.each(['abc', '0', '65536', '80.5', '-1', '1e3', ' 80'])('"%s" is refused in words', (text) => {
    expect(() => readPort(text)).toThrow(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
  });

  it.each([
    ['6000', 6001],
    ['6665', 6670],
    ['10080', 10_081],
  ])('%s, which no browser opens, is refused', (text, other) => {
    expect(() => readPort(text)).toThrow(
      `Browsers open no page on port ${text}. Choose another: PORT=${other} npm start`,
    );
  });
});

describe('a port that cannot be opened', () => {
  it.each([
    [4173, 'EADDRINUSE', 'Port 4173 is taken by another program. Choose another: PORT=4174 npm start'],
    [65_535, 'EADDRINUSE', 'Port 65535 is taken by another program. Choose another: PORT=1024 npm start'],
    [5999, 'EADDRINUSE', 'Port 5999 is taken by another program. Choose another: PORT=6001 npm start'],
    [80, 'EACCES', 'The system keeps port 80 for its administrator. Choose one from 1024 on: PORT=8080 npm start'],
    [4173, 'EIO', 'Port 4173 cannot be opened here (EIO). Choose another: PORT=4174 npm start'],
  ])('%i, %s, is told as it is', (port, code, said) => {
    expect(portRefusal(port, code)).toBe(said);
  });

  // A browser that is sent to `localhost` asks at ::1 first.
  it.each(['127.0.0.1', '::1'])('is one that another program holds at %s', async (address) => {
    const port = await hold(address);
    if (port === null) return;
    await expect(requireFreePort(port)).rejects.toThrow(`Port ${port} is taken by another program.`);
    expect(await freePort(port)).toBeGreaterThan(port);
  });
});

/** @param {string} address @returns {Promise<number | null>} null where this system has no such address */
async function hold(address) {
  const server = createServer();
  onTestFinished(() => void server.close());
  const there = await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(0, address, () => resolve(true));
  });
  const taken = server.address();
  return there && taken && typeof taken === 'object' ? taken.port : null;
}
