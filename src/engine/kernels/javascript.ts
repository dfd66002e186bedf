/**
 * The search loops in JavaScript: the same guards, the same frame, the same reasons as the AssemblyScript kernels. They
 * are made from one template, javascript/search.template. Two things differ: the way of reading the flag is data, and
 * the `plain` loops neither publish a position nor look at the stop word, since either would make the compiler look
 * at the flag again.
 */
import { ATOMIC, LOCKED, WITH_EXTRA } from './javascript/flag.ts';
import { orderedStepsLoops } from './javascript/generated/ordered-steps.ts';
import { orderedLoops } from './javascript/generated/ordered.ts';
import { plainStepsLoops } from './javascript/generated/plain-steps.ts';
import { plainWideLoops } from './javascript/generated/plain-wide.ts';
import { plainLoops } from './javascript/generated/plain.ts';
import { orderedStepsCountingLoops } from './javascript/generated/ordered-steps-counting.ts';
import { orderedCountingLoops } from './javascript/generated/ordered-counting.ts';
import { plainCountingLoops } from './javascript/generated/plain-counting.ts';
import { plainStepsCountingLoops } from './javascript/generated/plain-steps-counting.ts';
import { plainWideCountingLoops } from './javascript/generated/plain-wide-counting.ts';
import type { KernelLoop, LoopName } from './kernels.ts';
import type { SharedBlock } from '../memory.ts';

const WAYS = { Atomic: ATOMIC, Lock: LOCKED, Extra: WITH_EXTRA } as const;

type Block = Pick<SharedBlock, 'words' | 'floats'>;

function bareLoops({ words, floats }: Block) {
  return {
    ordered: orderedLoops(words, floats),
    plain: { Narrow: plainLoops(words, floats), Wide: plainWideLoops(words, floats) },
    steps: { ordered: orderedStepsLoops(words), plain: plainStepsLoops(words) },
  };
}

/** The same, and each iteration is counted in a word. */
function countingLoops({ words, floats }: Block): ReturnType<typeof bareLoops> {
  return {
    ordered: orderedCountingLoops(words, floats),
    plain: { Narrow: plainCountingLoops(words, floats), Wide: plainWideCountingLoops(words, floats) },
    steps: { ordered: orderedStepsCountingLoops(words), plain: plainStepsCountingLoops(words) },
  };
}

/** The loops over one shared block. */
export function javascriptLoops(block: Block): (name: LoopName) => KernelLoop {
  const [bare, counting] = [bareLoops(block), countingLoops(block)];
  return ({ guard, way, work, counts }) => {
    const { ordered, plain, steps } = counts === '' ? bare : counting;
    const byPrimes = guard === 'moduloPrimes' ? 1 : 0;
    if (work === 'Steps') {
      const form = guard === 'moduloPrimes' ? 'modulo' : guard;
      const loop = steps.ordered[form];
      return way === 'Plain' ? steps.plain[form] : (frame) => loop(WAYS[way], frame);
    }
    if (way === 'Plain') {
      const { nested, countdown, modulo } = plain[work];
      if (guard === 'nested') return nested;
      return guard === 'countdown' ? countdown : (frame) => modulo(byPrimes, frame);
    }
    const { nested, countdown, modulo } = ordered;
    const reading = WAYS[way];
    const wide = work === 'Wide';
    if (guard === 'nested') return (frame) => nested(reading, wide, frame);
    if (guard === 'countdown') return (frame) => countdown(reading, wide, frame);
    return (frame) => modulo(reading, wide, byPrimes, frame);
  };
}
