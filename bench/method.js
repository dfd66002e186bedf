/** The whole tables of the method's own test, on simulated machines: `node bench/method.js [experiments] [first seed]`. */
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/measure/testing/tables.ts', { configFile: false, logLevel: 'error' });
const experiments = Number(process.argv[2] ?? 2000);
const first = Number(process.argv[3] ?? 1);
const failures = await module.printTables(experiments, first, console.log);
process.exitCode = failures === 0 ? 0 : 1;
