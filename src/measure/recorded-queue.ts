/**
 * What a queue of Python does when a process that wrote to it is waited for, recorded on another machine by
 * bench/python/queues.py; the JSON says where and when. `npm run bench -- python` records it anew.
 */
import recorded from './recorded-queue.json' with { type: 'json' };
import type { RecordedPython } from './recorded-python.ts';

/** How often of so many tries: the child did not end before somebody read; `empty()` said so though something was there. */
type QueueTry = 'blocked-large' | 'blocked-small' | 'empty-after-join' | 'empty-after-put';

export interface RecordedQueue extends Pick<RecordedPython, 'version' | 'machine' | 'python' | 'time'> {
  /** Bytes of the large item. */
  readonly large: number;
  /** Seconds that were waited for the child. */
  readonly patience: number;
  readonly tries: readonly { readonly what: QueueTry; readonly hits: number; readonly n: number }[];
}

export const RECORDED_QUEUE = recorded as RecordedQueue;
