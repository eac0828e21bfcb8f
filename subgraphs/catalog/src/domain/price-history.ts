/** A regular price and since when; null where it was not sold in the currency from then on. */
export type RegularChange = { readonly changedAt: Date; readonly amountMinor: bigint | null };

/** A price that holds from a moment, to just before another, instead of the regular one. */
export type ScheduledPrice = {
  readonly id: string;
  readonly variantId: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

/** What a variant cost in one currency from a moment on. */
export type PriceStep = {
  readonly changedAt: Date;
  /** Null where it was not sold in the currency. */
  readonly amountMinor: bigint | null;
  readonly regularMinor: bigint | null;
  readonly isScheduled: boolean;
};

/** What is shown beside a price that came down. */
export type Reduction = {
  /** What it cost right before, in minor units. */
  readonly previousMinor: bigint;
  /** The lowest price of the 30 days before it came down, in minor units. */
  readonly lowestMinor: bigint;
};

const dayMs = 24 * 60 * 60 * 1000;

/** How far back the lowest price is looked for, and how long a lower regular price counts as reduced. Source: Directive 98/6/EC, article 6a. */
export const reductionWindowMs = 30 * dayMs;

/** What a variant cost until a moment, the earliest first. `regular` comes in the order of time; scheduled prices do not overlap. */
export function stepsOf(
  regular: readonly RegularChange[],
  scheduled: readonly Pick<ScheduledPrice, "amountMinor" | "startsAt" | "endsAt">[],
  until: Date,
): readonly PriceStep[] {
  const moments = [
    ...regular.map(({ changedAt }) => changedAt),
    ...scheduled.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
  ].map((at) => at.getTime());
  return [...new Set(moments)]
    .filter((at) => at <= until.getTime())
    .toSorted((a, b) => a - b)
    .map((at): PriceStep => {
      const changedAt = new Date(at);
      const regularMinor = regular.findLast((change) => change.changedAt <= changedAt)?.amountMinor ?? null;
      const held = scheduled.find(({ startsAt, endsAt }) => startsAt <= changedAt && changedAt < endsAt);
      // A scheduled price stands in for a regular one: where there is none, it is not sold.
      const isScheduled = held !== undefined && regularMinor !== null;
      return { changedAt, regularMinor, amountMinor: isScheduled ? held.amountMinor : regularMinor, isScheduled };
    });
}

/**
 * How a price came down to what it is now; null where it did not. A lower regular price counts for 30 days, a scheduled one for as
 * long as it holds. The lowest price is that of the 30 days before the step down, the price at their beginning included: it may be
 * lower than the price now, which is what the law wants shown of a price that was raised first.
 */
export function reductionAt(steps: readonly PriceStep[], now: Date): Reduction | null {
  const last = steps.at(-1);
  if (last === undefined || last.amountMinor === null) return null;
  // Where the price now began: a regular price that changes behind a scheduled one changes nothing that is paid.
  const changes = steps.filter((step, index) => step.amountMinor !== steps[index - 1]?.amountMinor || index === 0);
  const current = changes.at(-1);
  const before = changes.at(-2);
  if (current === undefined || before === undefined) return null;
  if (before.amountMinor === null || last.amountMinor >= before.amountMinor) return null;
  const downAt = current.changedAt.getTime();
  if (!last.isScheduled && now.getTime() - downAt >= reductionWindowMs) return null;
  const windowAt = downAt - reductionWindowMs;
  const paid = changes.slice(0, -1).flatMap(({ amountMinor }, index) => {
    const endsAt = changes[index + 1]?.changedAt.getTime() ?? downAt;
    return amountMinor !== null && endsAt > windowAt ? [amountMinor] : [];
  });
  const lowestMinor = paid.reduce((lowest, each) => (each < lowest ? each : lowest), before.amountMinor);
  return { previousMinor: before.amountMinor, lowestMinor };
}
