/** What stands behind the figures of several measurements together. */

export interface Behind {
  readonly pairs: number;
  readonly visits: number;
  /** The fewest of any that has some. */
  readonly compilations: number;
}

interface Measured {
  readonly pairs?: number;
  readonly visits?: number;
  readonly compilations: number;
}

export function behind(all: readonly Measured[]): Behind {
  const sum = (of: 'pairs' | 'visits'): number => all.reduce((total, each) => total + (each[of] ?? 0), 0);
  const compilations = all.map((each) => each.compilations).filter((some) => some > 0);
  return {
    pairs: sum('pairs'),
    visits: sum('visits'),
    compilations: compilations.length === 0 ? 0 : Math.min(...compilations),
  };
}
