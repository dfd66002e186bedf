/**
 * What reckons with runs, and finds what a pointer rests on. Until it is there the picture is the model, and has nothing to explain.
 */
import { late } from '../basics/late.ts';
import type { fullReckoning } from './full-reckoning.ts';

export type Reckoning = typeof fullReckoning;

export const { bring: bringReckoning, useThere: useReckoning } = late(
  async (): Promise<Reckoning> => (await import('./full-reckoning.ts')).fullReckoning,
);
