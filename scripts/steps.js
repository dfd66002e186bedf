/** Runs steps one after another, says how long each took, and stops at the first that fails. */
import { spawn } from 'node:child_process';
import { inRoot } from './paths.js';

/** An expected failure, with words for the person; no stack is shown. */
export class StepFailure extends Error {}

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T> | T} action
 * @returns {Promise<T>}
 */
export async function step(name, action) {
  const begin = performance.now();
  const seconds = () => `${((performance.now() - begin) / 1000).toFixed(1)} s`;
  try {
    const value = await action();
    console.log(`✓ ${name} (${seconds()})`);
    return value;
  } catch (error) {
    console.error(`✗ ${name} (${seconds()})`);
    throw error;
  }
}

/** Says what went wrong in words: the message of an expected failure, the stack of a mistake. @param {unknown} error */
export function report(error) {
  console.error(error instanceof StepFailure ? error.message : error);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, failure?: string, shell?: boolean }} [options] `failure`: what to say when it ends badly
 * @returns {Promise<void>}
 */
export function run(command, args, { env = {}, failure, shell = false } = {}) {
  const words = failure ?? `\`${[command, ...args].join(' ')}\` failed.`;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: inRoot(), stdio: 'inherit', env: { ...process.env, ...env }, shell });
    child.on('error', (error) => reject(new StepFailure(`${words} ${error.message}`)));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new StepFailure(words))));
  });
}

/**
 * Runs a program that an installed package brings, with this Node.
 * @param {string} script inside node_modules
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, failure?: string }} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [inRoot('node_modules', ...script.split('/')), ...args], options);
}
