import { startLab } from '../lib/early-exit.js';
const say = (line) => document.getElementById('said').append(`${line}\n`);
const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];
// Two workers on the same numbers; the first raises the flag when it is through 90 % of them.
const range = [1_000_000, 1_020_000];
const settings = { ranges: [range, range], target: { worker: 0, at: 0.9 }, interval: 1000 };
const times = { wasm: [], js: [] };

try {
  const lab = await startLab({ workers: 2 });
  for (let round = 0; round < 21; round += 1) {
    for (const kernel of lab.abilities.kernels) {
      const record = await lab.run({ ...settings, kernel });
      times[kernel].push(record.micros / 1000);
    }
  }
  for (const kernel of lab.abilities.kernels)
    say(`${kernel}: ${middle(times[kernel]).toFixed(2)} ms, the middle of 21 runs`);
  lab.close();
} catch (error) {
  say(`Nothing can run here: ${JSON.stringify(error.fault ?? String(error))}`);
}
