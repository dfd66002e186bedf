/** What is drawn in the picture, each explained in one sentence where the pointer rests on it. */

export type PictureHit =
  | { readonly code: 'flag'; readonly worker: number | null }
  | { readonly code: 'search' | 'check' | 'late' | 'waited' | 'leaving' | 'unstarted'; readonly worker: number }
  | {
      readonly code: 'alone' | 'ghost' | 'lens' | 'checking' | 'wasted' | 'band' | 'curve' | 'dot' | 'handle';
    };

export const hitTexts = () => ({
  /** With the flag as a message a check is a yield. */
  explain(hit: PictureHit, byMessage = false): string {
    switch (hit.code) {
      case 'late':
        return `Work in vain: ${byMessage ? 'the message was taken' : 'the flag was up'}, and worker ${hit.worker} went on until its next check.`;
      case 'check':
        if (byMessage)
          return `A check: worker ${hit.worker} yields to its event loop, to hear of a find. The dark marks are as wide as the time that takes.`;
        return `A check: worker ${hit.worker} looks at the shared flag. The dark marks are as wide as the time checks take.`;
      case 'search':
        return `Worker ${hit.worker} searches its own range, in its own thread.`;
      case 'leaving':
        return `Worker ${hit.worker} did nothing in vain any more: the news was on its way, and leaving takes time too.`;
      case 'waited':
        return `Worker ${hit.worker} had nothing more to search, but waited until a processor was free for it.`;
      case 'unstarted':
        return `Worker ${hit.worker} had not begun: it waited for a processor.`;
      case 'flag':
        if (byMessage && hit.worker !== null)
          return `Here the page took worker ${hit.worker}’s message that it had found it.`;
        if (byMessage) return 'Here the page took the message that it was found.';
        return hit.worker === null
          ? 'Here the flag was raised.'
          : `Here worker ${hit.worker} had found it and raised the shared flag.`;
      case 'alone':
        return 'So long the search alone takes: without checks, and with nothing done in vain.';
      case 'ghost':
        return 'Dashed: the run before this one, to compare.';
      case 'lens':
        return `The same run around the ${byMessage ? 'message' : 'flag'}, magnified.`;
      case 'checking':
        return 'What checks cost at this k, as a share of the search alone.';
      case 'wasted':
        return `What is done in vain after the ${byMessage ? 'message' : 'flag'} at this k, as a share of the search alone.`;
      case 'band':
        return 'Every k in here costs at most 1 % more than the best one.';
      case 'curve':
        return 'Both costs together: high where checks are frequent, high where they are rare.';
      case 'dot':
        return 'A real run: what its own checks and its own overshoot cost.';
      case 'handle':
        return 'The check interval k that is set now: drag it.';
    }
  },
});
