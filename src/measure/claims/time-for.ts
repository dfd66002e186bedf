/** Times are in microseconds, shares in parts. */
interface Left {
  /** By the plan. */
  readonly planned: number;
  /** Of all that was planned for this claim and those after it. */
  readonly micros: number;
  readonly share: number;
  readonly shares: number;
}

/** Less than this part of its plan no claim has: what it found would be worth nothing. */
const LEAST = 0.25;

/** What a claim may take: what earlier ones took beyond their share those after them give up, and what they left nobody needs. */
export function timeFor({ planned, micros, share, shares }: Left): number {
  if (shares === 0) return 0;
  return Math.min(planned, Math.max(LEAST * planned, (micros * share) / shares));
}
