/** What is known of an order that is about to be placed. No personal data: a check may log all of it. */
export type FraudFacts = {
  /** Whose idempotency keys these are; a guest's is of one cart. */
  readonly caller: string;
  readonly customerId: string | null;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** Null where it was not kept. */
  readonly billingCountryCode: string | null;
  readonly deliveryCountryCode: string;
  readonly at: Date;
};

/** Whether an order may go on, or somebody should look at it first, and why: names of rules. */
export type FraudVerdict =
  | { readonly kind: "ACCEPT" }
  | { readonly kind: "REVIEW"; readonly reasons: readonly string[] };

/** The limits of the built-in rules; null: the rule is off. Amounts in minor units of whatever currency. */
export type FraudRules = {
  /** Orders that cost more are looked at. */
  readonly reviewAboveMinor: bigint | null;
  /** Whoever orders more often within an hour is looked at. */
  readonly maxOrdersPerHour: number | null;
  /** Orders that cost more and are paid for in another country than they go to are looked at. */
  readonly foreignBillingAboveMinor: bigint | null;
};

/** What the built-in rules say. `ordersInLastHour` counts this one; null when that rule is off. */
export function applyFraudRules(rules: FraudRules, facts: FraudFacts, ordersInLastHour: number | null): FraudVerdict {
  const isAbove = (limit: bigint | null): boolean => limit !== null && facts.amountMinor > limit;
  const isForeign = facts.billingCountryCode !== null && facts.billingCountryCode !== facts.deliveryCountryCode;
  const reasons = [
    ...(isAbove(rules.reviewAboveMinor) ? ["AMOUNT"] : []),
    ...(rules.maxOrdersPerHour !== null && (ordersInLastHour ?? 0) > rules.maxOrdersPerHour ? ["VELOCITY"] : []),
    ...(isForeign && isAbove(rules.foreignBillingAboveMinor) ? ["FOREIGN_BILLING"] : []),
  ];
  return reasons.length === 0 ? { kind: "ACCEPT" } : { kind: "REVIEW", reasons };
}
