/** The names under which the page may be asked for: another site's name that leads here would give that site the page. */
import { isIP } from 'node:net';
import { StepFailure } from './steps.js';

/** The one variable for all names beside this machine's own. */
const VARIABLE = 'ALLOWED_HOSTS';
const NAME = /^\.?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;

/**
 * @param {string} [text] of the variable: names, or whole addresses, divided by commas; `.example` stands for all below it
 * @returns {string[]}
 * @throws {StepFailure} for what is no name
 */
export function allowedHosts(text = process.env[VARIABLE] ?? '') {
  const written = text.split(/[\s,]+/).filter((part) => part !== '');
  return written.map((part) => {
    const name = part
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/(:\d+)?(\/.*)?$/, '');
    if (NAME.test(name)) return name;
    throw new StepFailure(
      `${VARIABLE} holds "${part}"; it must be names of hosts, divided by commas: ${VARIABLE}=lab.example npm start`,
    );
  });
}

/**
 * @param {string} host as the browser names it, with or without a port
 * @param {readonly string[]} allowed
 */
export function isAllowed(host, allowed) {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  if (name === 'localhost' || name.endsWith('.localhost') || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0) return true;
  return allowed.some(
    (each) => name === each || (each.startsWith('.') && (name.endsWith(each) || name === each.slice(1))),
  );
}

/** @param {string} host @returns {string} what a person reads who came by this name */
export function hostRefusal(host) {
  const name = host.replace(/:\d+$/, '');
  const said = `Early Exit was asked for by the name ${JSON.stringify(name)}, which it does not answer to.`;
  if (!NAME.test(name)) return said;
  return `${said}\nIf that is your tunnel or your host, end it and start it with: ${VARIABLE}=${name} npm start`;
}
