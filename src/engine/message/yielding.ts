/**
 * How a thread without shared memory hears what was sent to it: it goes back to its event loop, once. Honest is a yield
 * after which a message that was there before has surely been delivered: its task waits in line with the messages. A
 * continuation that overtakes them is none: after `scheduler.yield()`, and after a task of the priority `user-blocking`,
 * Chromium's workers heard nothing, however often they yielded.
 */

import type { YieldWay } from '../../contract/abilities.ts';

interface Scheduler {
  postTask(task: () => void): Promise<void>;
}

const scope = globalThis as {
  readonly scheduler?: Partial<Scheduler>;
  readonly MessageChannel?: typeof MessageChannel;
};

/** The fastest honest one that there is here. A page and its workers have the same. */
export function yieldWay(): YieldWay {
  if (typeof scope.scheduler?.postTask === 'function') return 'post-task';
  return typeof scope.MessageChannel === 'function' ? 'message-channel' : 'timeout';
}

/** Gives what yields once whenever it is called and awaited. */
export function yielder(way: YieldWay = yieldWay()): () => Promise<void> {
  switch (way) {
    case 'post-task': {
      const scheduler = scope.scheduler as Scheduler;
      // Of no priority of its own: it waits behind what came before.
      return () => scheduler.postTask(nothing);
    }
    case 'message-channel':
      return byChannel();
    case 'timeout':
      return () => new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function nothing(): void {}

function byChannel(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let heard = nothing;
  port1.addEventListener('message', () => heard());
  port1.start();
  return () =>
    new Promise((resolve) => {
      heard = resolve;
      port2.postMessage(null);
    });
}
