import { toGraphMoney } from "@novatech/graphql/money";
import { type Amount, type Promotion as PromotionState, statusOf } from "../../domain/promotion.ts";
import type { PromotionResolvers } from "../__generated__/types.ts";

/** A promotion, for the back office. Whoever holds one was allowed to see it. */
export const Promotion: PromotionResolvers = {
  merchant: ({ merchantId }) => (merchantId === null ? null : { id: merchantId }),
  kind: ({ effect }) => effect.kind,
  status: (promotion, _args, { now }) => statusOf(promotion, now()),
  percentBasisPoints: ({ effect }) => ("basisPoints" in effect ? effect.basisPoints : null),
  amount: ({ effect }) => (effect.kind === "AMOUNT_OFF" ? money(effect.amount) : null),
  buyQuantity: ({ effect }) => (effect.kind === "BUY_X_GET_Y" ? effect.buyQuantity : null),
  getQuantity: ({ effect }) => (effect.kind === "BUY_X_GET_Y" ? effect.getQuantity : null),
  merchantIds: idsOf("MERCHANTS"),
  productIds: idsOf("PRODUCTS"),
  variantIds: idsOf("VARIANTS"),
  minimumSubtotal: ({ minimumSubtotal }) => minimumSubtotal && money(minimumSubtotal),
};

const money = ({ minor, currency }: Amount) => toGraphMoney(minor, currency);

function idsOf(kind: PromotionState["target"]["kind"]) {
  return ({ target }: PromotionState) => (target.kind === kind ? [...target.ids] : []);
}
