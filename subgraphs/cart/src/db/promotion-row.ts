import type { Amount, Promotion, PromotionEffect } from "../domain/promotion.ts";
import type { promotions } from "./tables.ts";

type Row = typeof promotions.$inferSelect;

/** What an edit may change, as the table keeps it. */
export const toTermColumns = (promotion: Promotion) => {
  const { effect, target, minimumSubtotal } = promotion;
  return {
    name: promotion.name,
    kind: effect.kind,
    percentBasisPoints: "basisPoints" in effect ? effect.basisPoints : null,
    amountMinor: effect.kind === "AMOUNT_OFF" ? effect.amount.minor : null,
    amountCurrency: effect.kind === "AMOUNT_OFF" ? effect.amount.currency : null,
    buyQuantity: effect.kind === "BUY_X_GET_Y" ? effect.buyQuantity : null,
    getQuantity: effect.kind === "BUY_X_GET_Y" ? effect.getQuantity : null,
    targetKind: target.kind,
    targetIds: [...target.ids],
    minimumMinor: minimumSubtotal?.minor ?? null,
    minimumCurrency: minimumSubtotal?.currency ?? null,
    customersOnly: promotion.customersOnly,
    isExclusive: promotion.isExclusive,
    startsAt: promotion.startsAt,
    endsAt: promotion.endsAt,
    usageLimit: promotion.usageLimit,
    usageLimitPerCustomer: promotion.usageLimitPerCustomer,
    version: promotion.version,
    updatedAt: promotion.updatedAt,
    endedAt: promotion.endedAt,
  };
};

/** A new promotion as the table keeps it; nobody has a use of it. */
export const toPromotionRow = (promotion: Promotion): typeof promotions.$inferInsert => ({
  ...toTermColumns(promotion),
  id: promotion.id,
  merchantId: promotion.merchantId,
  code: promotion.code,
  createdAt: promotion.createdAt,
});

/** A promotion out of its row. */
export const fromPromotionRow = (row: Row): Promotion => ({
  id: row.id,
  version: row.version,
  merchantId: row.merchantId,
  code: row.code,
  name: row.name,
  effect: readEffect(row),
  target: { kind: row.targetKind, ids: row.targetIds },
  minimumSubtotal: amountOf(row.minimumMinor, row.minimumCurrency),
  customersOnly: row.customersOnly,
  isExclusive: row.isExclusive,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  usageLimit: row.usageLimit,
  usageLimitPerCustomer: row.usageLimitPerCustomer,
  usesHeld: row.usesHeld,
  usesUsed: row.usesUsed,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  endedAt: row.endedAt,
});

const amountOf = (minor: bigint | null, currency: string | null): Amount | null =>
  minor === null || currency === null ? null : { minor, currency };

/** A CHECK holds that each kind has its columns. */
function readEffect(row: Row): PromotionEffect {
  const basisPoints = row.percentBasisPoints ?? 0;
  switch (row.kind) {
    case "PERCENT_OFF":
      return { kind: row.kind, basisPoints };
    case "AMOUNT_OFF":
      return { kind: row.kind, amount: { minor: row.amountMinor ?? 0n, currency: row.amountCurrency ?? "" } };
    case "FREE_SHIPPING":
      return { kind: row.kind };
    case "BUY_X_GET_Y":
      return { kind: row.kind, buyQuantity: row.buyQuantity ?? 0, getQuantity: row.getQuantity ?? 0, basisPoints };
  }
}
