/** The lecture’s claims, checked for the page or the console; both are shown. */
import { CLAIMS, type ClaimName } from '../contract/claims.ts';
import type { ClaimsOptions } from '../measure/claims/check-claims.ts';
import type { ClaimsProgress, ClaimsResult } from '../measure/claims/claim-results.ts';
import { tellEnd, type Context } from './context.ts';
import type { Owner } from './jobs.ts';

/** What the page and the console may choose. */
type ClaimsChoice = Pick<ClaimsOptions, 'seconds' | 'seed'>;

/** The same as the console is given it: claims by name or by number. */
export interface ClaimsInput extends ClaimsChoice {
  readonly only: readonly (ClaimName | number)[];
}

export interface Claims {
  /** Rejects like `jobs.add`; one that failed or was stopped comes back as what it is. */
  check(owner: Owner, only?: readonly ClaimName[], choice?: ClaimsChoice): Promise<ClaimsResult>;
}

export function claimNames(only: ClaimsInput['only']): readonly ClaimName[] {
  return only.map((claim) => (typeof claim === 'number' ? CLAIMS[claim - 1]! : claim));
}

export function createClaims(context: Context): Claims {
  const { jobs, deps, store } = context;
  const onProgress = (progress: ClaimsProgress): void => {
    const { activity } = store.getState();
    if (activity.phase === 'checking') store.set({ activity: { ...activity, progress } });
  };
  return {
    check: (owner, only = CLAIMS, choice = {}) =>
      jobs.add({
        owner,
        activity: () => ({ phase: 'checking', startedAt: deps.now(), progress: null }),
        work: async (engine, signal) => {
          const { interruptions } = deps;
          const seed = choice.seed ?? deps.seed();
          const measuring = await deps.measuring();
          const result = await measuring.claims(engine, {
            ...choice,
            only,
            seed,
            interruptions,
            signal,
            onProgress,
          });
          keepClaims(context, result);
          return result;
        },
      }),
  };
}

function keepClaims(context: Context, result: ClaimsResult): void {
  const { store } = context;
  tellEnd(context, 'claims', result.end);
  // One that failed or was stopped before its first verdict changes nothing.
  if (result.claims.length === 0) return;
  const { claims: before, reopened } = store.getState();
  const checked = withChecked(before, result);
  store.set({ claims: checked, reopened: { ...reopened, claims: undefined } });
  // What has verdicts from before goes on with what they were in.
  const of = checked.claims.length > result.claims.length ? before! : checked;
  void context.archive((keeping) => keeping.keep('claims', checked, of));
}

/** The newest verdict on each claim; what was not checked now stays as it was. */
export function withChecked(before: ClaimsResult | null, now: ClaimsResult): ClaimsResult {
  const known = [...now.claims, ...(before?.claims ?? [])];
  const claims = CLAIMS.flatMap((name) => known.find((claim) => claim.name === name) ?? []);
  return { ...now, claims };
}
