/** Objects that hold data, as JSON does. */

/**
 * Made by braces, by JSON or without a prototype, whatever page it came from. A Map, a Date or a Promise is none: its own
 * fields are not what it holds, and it would count as one that holds nothing.
 */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
