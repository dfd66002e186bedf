/** Another apt-get stands in the way of the system's: it writes down what it is asked, and plans what the test says. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { installMissing, planOf } from './apt.js';

const PLAN = [
  'NOTE: This is only a simulation!',
  'Inst libdbus-1-3 (1.14.10 Debian:12 [amd64])',
  'Inst firefox-esr (153.7 Debian-Security:12 [amd64])',
  'Conf libdbus-1-3 (1.14.10 Debian:12 [amd64])',
].join('\n');
const UPGRADE = 'Inst systemd [252.38] (252.39 Debian:12 [amd64]) []';

/** @param {string} plan */
function standIn(plan) {
  const folder = mkdtempSync(join(tmpdir(), 'early-exit-'));
  const [program, asked] = [join(folder, 'apt-get'), join(folder, 'asked')];
  const simulated = `case "$*" in *--simulate*) cat <<'END'\n${plan}\nEND\n;; esac`;
  writeFileSync(program, `#!/bin/sh\necho "$*" >> '${asked}'\n${simulated}\n`);
  chmodSync(program, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  const said = vi.spyOn(console, 'log').mockImplementation((text) => writeFileSync(asked, `${text}\n`, { flag: 'a' }));
  onTestFinished(() => {
    said.mockRestore();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  return () => readFileSync(asked, 'utf8').trim().split('\n');
}

describe('what a plan of apt-get', () => {
  it('adds and changes', () => {
    expect(planOf(PLAN)).toEqual({ added: ['libdbus-1-3', 'firefox-esr'], changed: [] });
    expect(planOf(`${PLAN}\n${UPGRADE}\nRemv udev [252.38]`).changed).toEqual(['systemd', 'udev']);
    expect(planOf('E: Unmet dependencies.')).toEqual({ added: [], changed: [] });
  });
});

describe.skipIf(process.platform === 'win32')('packages that are missing', () => {
  it('are named before they are installed, and alone', async () => {
    const story = standIn(PLAN);
    await installMissing(['firefox-esr']);
    const [update, simulation, said, install, ...more] = story();
    expect(more).toEqual([]);
    expect(update).toBe('update -q');
    expect(simulation).toContain('--simulate');
    expect(said).toBe(
      'Installing from Debian what is missing; nothing that is there is changed: libdbus-1-3, firefox-esr.',
    );
    expect(install).toMatch(/^install .*--no-install-recommends --no-remove .*Dir::Etc::Preferences=.* firefox-esr$/);
  });

  it.each([
    ['would change what is there', `${PLAN}\n${UPGRADE}`, /without changing what is there: systemd\. By hand: sudo/],
    ['cannot be had', '', /By hand: sudo/],
  ])('that %s are not installed', async (_, plan, words) => {
    const story = standIn(plan);
    await expect(installMissing(['firefox-esr'])).rejects.toThrow(words);
    expect(story().filter((line) => !/update|--simulate/.test(line))).toEqual([]);
  });
});
