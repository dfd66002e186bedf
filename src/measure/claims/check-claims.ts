/**
 * The lecture check: measures each claim in its share of the time and hands it to its judge. What fails is one claim that
 * cannot be told, and the others go on; a stop keeps what was done.
 */
import type { Abilities } from '../../contract/abilities.ts';
import { CLAIMS, type ClaimName } from '../../contract/claims.ts';
import { faultOf, type Fault } from '../../contract/faults.ts';
import { DOUBTS, type Doubt } from '../../contract/record.ts';
import { Random } from '../../contract/random.ts';
import type { Runner } from '../../contract/runner.ts';
import { Leave } from '../compilations.ts';
import type { Clock, Interruption } from '../results.ts';
import { cheapGuard } from './cheap-guard.ts';
import type { Claim, ClaimBench, Orders } from './claim.ts';
import type { CheckedClaim, ClaimsEnd, ClaimsProgress, ClaimsResult, Judged } from './claim-results.ts';
import { everyTenth } from './every-tenth.ts';
import { fewIterations } from './few-iterations.ts';
import { cannotTell } from './figures.ts';
import { firstFinder } from './first-finder.ts';
import { lockFreeRead } from './plain-read.ts';
import { queueComplete } from './queue-complete.ts';
import { secondLook } from './second-look.ts';
import { claimSettings } from './set-ups.ts';
import { slower } from './slower.ts';
import { timeFor } from './time-for.ts';
import { weight } from './weight.ts';

const ALL: readonly Claim[] = [
  ...[firstFinder, lockFreeRead, everyTenth, slower, weight, cheapGuard, secondLook, fewIterations, queueComplete],
];
/** For all nine; below a minute with what the last of them takes beyond its share. */
export const CLAIMS_SECONDS = 45;

type Needs = Pick<Abilities, 'kernels' | 'flags' | 'sweep' | 'exits' | 'races'>;

export interface ClaimsOptions {
  /** Budget for all nine: each has its share of it, also where only some are asked for. */
  readonly seconds?: number;
  readonly only?: readonly ClaimName[];
  readonly seed?: number;
  readonly onProgress?: (progress: ClaimsProgress) => void;
  readonly signal?: AbortSignal;
  readonly interruptions?: () => readonly Interruption[];
}

export interface ClaimsSurroundings {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly abilities: Needs;
  readonly orders: (recheck: boolean) => Orders;
}

class ClaimsCheck {
  private readonly began: number;
  private readonly random: Random;
  private readonly chosen: readonly Claim[];
  private readonly parts: number;
  private readonly checked: CheckedClaim[] = [];

  constructor(
    private readonly surroundings: ClaimsSurroundings,
    private readonly options: ClaimsOptions,
  ) {
    const { only = CLAIMS, seed = 1 } = options;
    this.began = surroundings.clock.now();
    this.random = new Random(seed);
    this.chosen = ALL.filter(({ name }) => only.includes(name));
    this.parts = sharesOf(ALL);
  }

  async go(): Promise<ClaimsResult> {
    let end: ClaimsEnd = { kind: 'done' };
    for (const claim of this.chosen) {
      if (this.options.signal?.aborted === true) end = { kind: 'stopped' };
      if (end.kind !== 'done') break;
      this.report(claim);
      const checked = await this.check(claim);
      if (checked === null) end = { kind: 'stopped' };
      else this.checked.push(checked);
    }
    this.report(null, end);
    return this.result(end);
  }

  /** Null when it was stopped. */
  private async check(claim: Claim): Promise<CheckedClaim | null> {
    const { clock, runner, abilities } = this.surroundings;
    const began = clock.now();
    const seen = new Set<Doubt>();
    const happened = this.interruptionsSince(began);
    const judged = await this.judged(claim, {
      ...this.bench(claim),
      interruptions: happened,
      doubt: (codes) => codes.forEach((code) => seen.add(code)),
    });
    if (judged === null) return null;
    for (const { code } of happened()) seen.add(code);
    return {
      claim: CLAIMS.indexOf(claim.name) + 1,
      name: claim.name,
      ...unlessDisturbed(claim, judged, seen),
      doubts: DOUBTS.filter((code) => seen.has(code)),
      settings: claimSettings(claim.name, abilities.kernels),
      seconds: (clock.now() - began) / 1e6,
      time: runner.environment().time,
    };
  }

  private async judged(claim: Claim, bench: ClaimBench): Promise<(Judged & { readonly fault?: Fault }) | null> {
    if (!claim.needs.every((need) => isHere(need, this.surroundings.abilities))) return cannotTell('not-here');
    try {
      return await claim.check(bench);
    } catch (thrown) {
      if (thrown instanceof Leave && thrown.end.kind !== 'failed') return null;
      const fault = thrown instanceof Leave && thrown.end.kind === 'failed' ? thrown.end.fault : faultOf(thrown);
      return { ...cannotTell('failed'), fault };
    }
  }

  private bench({ share }: Claim): Omit<ClaimBench, 'interruptions' | 'doubt'> {
    const { runner, clock, abilities, orders } = this.surroundings;
    const { kernels } = abilities;
    const planned = (parts: number): number => this.budget * (parts / this.parts);
    const [all, done] = [sharesOf(this.chosen), sharesOf(this.chosen.slice(0, this.checked.length))];
    const left = planned(all) - (clock.now() - this.began);
    const micros = timeFor({ planned: planned(share), micros: left, share, shares: all - done });
    return { runner, clock, kernels, orders, random: this.random, micros, signal: this.options.signal };
  }

  private interruptionsSince(began: number): () => readonly Interruption[] {
    const all = this.options.interruptions ?? (() => []);
    return () => all().filter(({ toMicros }) => toMicros >= began);
  }

  /** Microseconds for all nine. */
  private get budget(): number {
    return (this.options.seconds ?? CLAIMS_SECONDS) * 1e6;
  }

  private result(end: ClaimsEnd): ClaimsResult {
    const { runner, clock } = this.surroundings;
    const seconds = (clock.now() - this.began) / 1e6;
    return { version: 1, environment: runner.environment(), claims: [...this.checked], seconds, end };
  }

  private report(now: Claim | null, end: ClaimsEnd = { kind: 'stopped' }): void {
    const left = now === null ? [] : this.chosen.slice(this.chosen.indexOf(now));
    const all = sharesOf(this.chosen);
    this.options.onProgress?.({
      result: this.result(end),
      now: now?.name ?? null,
      done: all === 0 ? Number(now === null) : 1 - sharesOf(left) / all,
      secondsLeft: (this.budget / 1e6) * (sharesOf(left) / this.parts),
    });
  }
}

const sharesOf = (claims: readonly Claim[]): number => claims.reduce((sum, { share }) => sum + share, 0);

function isHere(need: Claim['needs'][number], abilities: Needs): boolean {
  return need === 'shared-memory' ? abilities.flags.includes('atomic') : abilities[need];
}

/** Counts are what they are whatever happened to the page; times are not. */
const TIMED: ReadonlySet<ClaimName> = new Set(['slower', 'weight', 'cheap-guard'] as const);
const DISTURBING: readonly Doubt[] = ['hidden', 'sleep', 'worker-replaced'];

function unlessDisturbed<T extends Judged>({ name }: Claim, judged: T, seen: ReadonlySet<Doubt>): T {
  const disturbed = TIMED.has(name) && DISTURBING.some((code) => seen.has(code));
  return disturbed && judged.verdict !== 'cannot-tell'
    ? { ...judged, verdict: 'cannot-tell', why: 'not-trusted' }
    : judged;
}

/** Checks the claims, in their order. Never rejects. */
export function checkClaims(surroundings: ClaimsSurroundings, options: ClaimsOptions = {}): Promise<ClaimsResult> {
  return new ClaimsCheck(surroundings, options).go();
}
