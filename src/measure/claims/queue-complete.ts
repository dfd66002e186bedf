/** 9: after `join` all writes to a queue are complete, and `empty()` is safe. About Python itself: recorded elsewhere. */
import { RECORDED_QUEUE, type RecordedQueue } from '../recorded-queue.ts';
import { claimOf } from './claim.ts';
import type { Judged } from './claim-results.ts';
import { cannotTell, shareFigure } from './figures.ts';

export function judgeQueue({ tries }: Pick<RecordedQueue, 'tries'>): Judged {
  const figures = tries.map(({ what, hits, n }) => shareFigure(what, hits, n, 'recorded'));
  const hits = (name: RecordedQueue['tries'][number]['what']): number | undefined =>
    tries.find(({ what, n }) => what === name && n > 0)?.hits;
  const [large, join] = [hits('blocked-large'), hits('empty-after-join')];
  if (large === undefined || join === undefined) return cannotTell('no-recording', figures);
  const wrong = large > 0 || join > 0;
  return { verdict: 'recorded', why: wrong ? 'waits-for-reader' : 'no-wait', figures };
}

export const queueComplete = claimOf<RecordedQueue>({
  name: 'queue-complete',
  share: 0,
  needs: [],
  gather: () => Promise.resolve(RECORDED_QUEUE),
  judge: judgeQueue,
});
