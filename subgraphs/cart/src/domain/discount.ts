import { divideHalfEven, spread, sumOf } from "@novatech/kernel/money";
import { isFor, type Promotion, type PromotionEffect, promotionKinds } from "./promotion.ts";
import type { PricedLine, ShippingShare } from "./total.ts";

/** What a promotion takes off a cart, in minor units, as in the price list. */
export type AppliedPromotion = { readonly promotion: Promotion; readonly amountMinor: bigint };

/** What is taken off. Amounts in minor units, as in the price list: with the tax in them where prices have it. */
export type Discounts = {
  /** In the order they were applied; only those that take something off. */
  readonly applied: readonly AppliedPromotion[];
  /** Off each line, in the lines' order; never more than it costs. */
  readonly lines: readonly bigint[];
  /** Off each share of delivery, in the shares' order; never more than it costs. */
  readonly shipping: readonly bigint[];
};

/** What is left to be paid while one promotion after the other is applied. */
type Rest = {
  readonly lines: bigint[];
  readonly shipping: bigint[];
  /** Units of each line that are cheaper by a BUY_X_GET_Y already: no second one counts them. */
  readonly givenUnits: number[];
};

/**
 * Applies promotions that fit a cart: those that may stand together, or one that stands alone, whichever takes more off (those together
 * when equal). Together they are applied kind by kind, as `promotionKinds` has them, then by id: each on what those before it left.
 */
export function discount(
  lines: readonly PricedLine[],
  shares: readonly ShippingShare[],
  promotions: readonly Promotion[],
): Discounts {
  const ordered = promotions.toSorted(byKindThenId);
  const alone = ordered.filter((promotion) => promotion.isExclusive);
  const together = ordered.filter((promotion) => !promotion.isExclusive);
  let best = applyAll(lines, shares, together);
  for (const promotion of alone) {
    const other = applyAll(lines, shares, [promotion]);
    if (amountOf(other) > amountOf(best)) best = other;
  }
  return best;
}

/** All that is taken off. */
export const amountOf = ({ applied }: Discounts): bigint => sumOf(applied.map((one) => one.amountMinor));

const byKindThenId = (a: Promotion, b: Promotion): number =>
  promotionKinds.indexOf(a.effect.kind) - promotionKinds.indexOf(b.effect.kind) || (a.id < b.id ? -1 : 1);

function applyAll(
  lines: readonly PricedLine[],
  shares: readonly ShippingShare[],
  promotions: readonly Promotion[],
): Discounts {
  const prices = lines.map((line) => line.sold.unitPriceMinor * BigInt(line.quantity));
  const rates = shares.map((share) => share.amountMinor);
  const rest: Rest = { lines: [...prices], shipping: [...rates], givenUnits: lines.map(() => 0) };
  const applied = promotions.map((promotion) => {
    const before = sumOf([...rest.lines, ...rest.shipping]);
    apply(promotion, lines, shares, rest);
    return { promotion, amountMinor: before - sumOf([...rest.lines, ...rest.shipping]) };
  });
  return {
    applied: applied.filter((one) => one.amountMinor > 0n),
    lines: prices.map((price, index) => price - (rest.lines[index] ?? 0n)),
    shipping: rates.map((rate, index) => rate - (rest.shipping[index] ?? 0n)),
  };
}

function apply(promotion: Promotion, lines: readonly PricedLine[], shares: readonly ShippingShare[], rest: Rest): void {
  const { effect } = promotion;
  if (effect.kind === "FREE_SHIPPING") {
    for (const [index, share] of shares.entries()) if (sends(promotion, share)) rest.shipping[index] = 0n;
    return;
  }
  const chosen = lines.flatMap((line, index) => (isFor(promotion, line) ? [index] : []));
  if (effect.kind === "BUY_X_GET_Y") giveCheapest(effect, lines, chosen, rest);
  else takeOff(effect, chosen, rest);
}

/** Whether a merchant's delivery is among what FREE_SHIPPING is for. */
const sends = ({ merchantId, target }: Promotion, share: ShippingShare): boolean =>
  (merchantId === null || merchantId === share.merchantId) &&
  (target.kind === "EVERYTHING" || target.ids.includes(share.merchantId));

/** Takes a part or an amount off the chosen lines together, spread by what each has left. */
function takeOff(
  effect: Extract<PromotionEffect, { kind: "PERCENT_OFF" | "AMOUNT_OFF" }>,
  chosen: readonly number[],
  rest: Rest,
): void {
  const weights = chosen.map((index) => rest.lines[index] ?? 0n);
  const left = sumOf(weights);
  const wanted =
    effect.kind === "PERCENT_OFF" ? divideHalfEven(left * BigInt(effect.basisPoints), 10_000n) : effect.amount.minor;
  const amount = wanted < left ? wanted : left;
  if (amount === 0n) return;
  for (const [place, part] of spread(amount, weights).entries()) {
    const index = chosen[place];
    if (index !== undefined) rest.lines[index] = (rest.lines[index] ?? 0n) - part;
  }
}

/** Makes the cheapest units of every full group cheaper; of equal price the earlier line's first. */
function giveCheapest(
  { buyQuantity, getQuantity, basisPoints }: Extract<PromotionEffect, { kind: "BUY_X_GET_Y" }>,
  lines: readonly PricedLine[],
  chosen: readonly number[],
  rest: Rest,
): void {
  const units = chosen
    .map((index) => ({
      index,
      price: lines[index]?.sold.unitPriceMinor ?? 0n,
      free: (lines[index]?.quantity ?? 0) - (rest.givenUnits[index] ?? 0),
    }))
    .toSorted((a, b) => (a.price === b.price ? a.index - b.index : a.price < b.price ? -1 : 1));
  const count = units.reduce((sum, { free }) => sum + free, 0);
  let toGive = Math.floor(count / (buyQuantity + getQuantity)) * getQuantity;
  for (const { index, price, free } of units) {
    const given = Math.min(free, toGive);
    toGive -= given;
    rest.givenUnits[index] = (rest.givenUnits[index] ?? 0) + given;
    rest.lines[index] =
      (rest.lines[index] ?? 0n) - divideHalfEven(price * BigInt(basisPoints), 10_000n) * BigInt(given);
  }
}
