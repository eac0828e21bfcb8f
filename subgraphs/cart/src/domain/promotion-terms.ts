import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "./errors.ts";
import { isLookable } from "./lookable.ts";
import type { Amount, PromotionEffect, PromotionKind, PromotionTarget, PromotionTerms } from "./promotion.ts";

/** Terms as somebody typed them; what is left out is null. */
export type GivenTerms = {
  readonly name: string;
  readonly percentBasisPoints: number | null;
  readonly amount: Amount | null;
  readonly buyQuantity: number | null;
  readonly getQuantity: number | null;
  readonly merchantIds: readonly string[] | null;
  readonly productIds: readonly string[] | null;
  readonly variantIds: readonly string[] | null;
  readonly minimumSubtotal: Amount | null;
  readonly customersOnly: boolean;
  readonly isExclusive: boolean;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly usageLimit: number | null;
  readonly usageLimitPerCustomer: number | null;
};

const longestName = 120;
const mostTargets = 200;
const mostUnits = 99;
const mostUses = 1_000_000_000;
const mostMinor = 100_000_000_000n;

/**
 * Terms in form, or the first field that is not, with what would be right. `merchantId`: who pays, null for the marketplace.
 * `startsAt` that is left out is `now`.
 */
export function readTerms(
  kind: PromotionKind,
  merchantId: string | null,
  given: GivenTerms,
  now: Date,
): Result<PromotionTerms, Refusal> {
  const name = given.name.trim();
  if (name === "" || name.length > longestName || name.includes("\0"))
    return refuse(invalidInput(["terms", "name"], `Give it a name of 1 to ${longestName} characters.`));
  const effect = readEffect(kind, given);
  if (!effect.ok) return effect;
  const target = readTarget(kind, merchantId, given);
  if (!target.ok) return target;
  const fault =
    checkMinimum(effect.value, given.minimumSubtotal) ??
    checkLimit("usageLimit", given.usageLimit) ??
    checkLimit("usageLimitPerCustomer", given.usageLimitPerCustomer);
  if (fault) return refuse(fault);
  const startsAt = given.startsAt ?? now;
  if (given.endsAt !== null && given.endsAt <= startsAt)
    return refuse(invalidInput(["terms", "endsAt"], "It must end after it starts; leave it out for no end."));
  const { minimumSubtotal, customersOnly, isExclusive, endsAt, usageLimit, usageLimitPerCustomer } = given;
  return ok({
    name,
    effect: effect.value,
    target: target.value,
    minimumSubtotal,
    customersOnly,
    isExclusive,
    startsAt,
    endsAt,
    usageLimit,
    usageLimitPerCustomer,
  });
}

/** Which fields each kind takes. */
const effectFields: Readonly<Record<PromotionKind, readonly (keyof GivenTerms)[]>> = {
  PERCENT_OFF: ["percentBasisPoints"],
  AMOUNT_OFF: ["amount"],
  FREE_SHIPPING: [],
  BUY_X_GET_Y: ["buyQuantity", "getQuantity", "percentBasisPoints"],
};

function readEffect(kind: PromotionKind, given: GivenTerms): Result<PromotionEffect, Refusal> {
  for (const field of ["percentBasisPoints", "amount", "buyQuantity", "getQuantity"] as const)
    if (given[field] !== null && !effectFields[kind].includes(field))
      return refuse(invalidInput(["terms", field], `A promotion of the kind ${kind} has no ${field}: leave it out.`));
  const wrong = (field: string, message: string) => refuse(invalidInput(["terms", field], message));
  const { percentBasisPoints, amount, buyQuantity, getQuantity } = given;
  const isPercent = (value: number | null): value is number => value !== null && value >= 1 && value <= 10_000;
  const isUnits = (value: number | null): value is number => value !== null && value >= 1 && value <= mostUnits;
  switch (kind) {
    case "PERCENT_OFF":
      if (!isPercent(percentBasisPoints)) return wrong("percentBasisPoints", percentWords);
      return ok({ kind, basisPoints: percentBasisPoints });
    case "AMOUNT_OFF":
      if (amount === null || !isAmount(amount)) return wrong("amount", amountWords);
      return ok({ kind, amount });
    case "FREE_SHIPPING":
      return ok({ kind });
    case "BUY_X_GET_Y": {
      if (!isUnits(buyQuantity)) return wrong("buyQuantity", `Say how many must be bought, 1 to ${mostUnits}.`);
      if (!isUnits(getQuantity)) return wrong("getQuantity", `Say how many are cheaper then, 1 to ${mostUnits}.`);
      const basisPoints = percentBasisPoints ?? 10_000;
      if (!isPercent(basisPoints)) return wrong("percentBasisPoints", percentWords);
      return ok({ kind, buyQuantity, getQuantity, basisPoints });
    }
  }
}

function readTarget(
  kind: PromotionKind,
  merchantId: string | null,
  { merchantIds, productIds, variantIds }: GivenTerms,
): Result<PromotionTarget, Refusal> {
  const named = [
    { kind: "MERCHANTS", field: "merchantIds", ids: merchantIds },
    { kind: "PRODUCTS", field: "productIds", ids: productIds },
    { kind: "VARIANTS", field: "variantIds", ids: variantIds },
  ] as const;
  const [first, second] = named.filter(({ ids }) => ids !== null && ids.length > 0);
  if (!first) return ok({ kind: "EVERYTHING", ids: [] });
  const wrong = (field: string, message: string) => refuse(invalidInput(["terms", field], message));
  if (second) return wrong(second.field, `Say either ${first.field} or ${second.field}, not both.`);
  if (merchantId !== null && first.kind === "MERCHANTS")
    return wrong("merchantIds", "A merchant's promotion is for its own things only: leave merchantIds out.");
  if (kind === "FREE_SHIPPING" && first.kind !== "MERCHANTS")
    return wrong(first.field, "Delivery is by merchant: say merchantIds, or nothing for all.");
  const ids = [...new Set(first.ids)];
  if (ids.length > mostTargets || !ids.every((id) => id !== "" && isLookable(id)))
    return wrong(first.field, `Name at most ${mostTargets}, by their ids.`);
  return ok({ kind: first.kind, ids });
}

function checkMinimum(effect: PromotionEffect, minimum: Amount | null): Refusal | null {
  if (minimum === null) return null;
  if (!isAmount(minimum)) return invalidInput(["terms", "minimumSubtotal"], amountWords);
  if (effect.kind !== "AMOUNT_OFF" || effect.amount.currency === minimum.currency) return null;
  return invalidInput(
    ["terms", "minimumSubtotal"],
    `Give it in the currency of the amount, ${effect.amount.currency}.`,
  );
}

const checkLimit = (field: "usageLimit" | "usageLimitPerCustomer", limit: number | null): Refusal | null =>
  limit === null || (limit >= 1 && limit <= mostUses)
    ? null
    : invalidInput(["terms", field], `Give at least 1 and at most ${mostUses}, or leave it out for no limit.`);

const isAmount = ({ minor, currency }: Amount): boolean =>
  minor >= 1n && minor <= mostMinor && /^[A-Z]{3}$/.test(currency);

const percentWords = "Say how much in basis points: 1 to 10000, where 1500 is 15 %.";
const amountWords = `Give an amount of 1 to ${mostMinor} minor units and its currency.`;
