import { demoId } from "./demo-id.ts";
import { northlight } from "./merchants.ts";

/**
 * Vouchers of the demo shop. Each needs its code: one without would change the total of every cart, and nobody could tell why.
 * `hint` is for who starts the shop.
 */
export const demoVouchers = [
  {
    id: demoId("promo", "WELCOME10"),
    merchantId: null,
    code: "WELCOME10",
    kind: "PERCENT_OFF",
    terms: { name: "Ten percent to say welcome", percentBasisPoints: 1000, usageLimit: 1000 },
    hint: "10 % off, 1,000 times",
  },
  {
    id: demoId("promo", "FREESHIP"),
    merchantId: null,
    code: "FREESHIP",
    kind: "FREE_SHIPPING",
    terms: { name: "Delivery on us", minimumSubtotal: { minor: 5000n, currency: "EUR" } },
    hint: "free delivery from 50 EUR",
  },
  {
    id: demoId("promo", "NORTH3FOR2"),
    merchantId: northlight.id,
    code: "NORTH3FOR2",
    kind: "BUY_X_GET_Y",
    terms: { name: "Three for two at Northlight", buyQuantity: 2, getQuantity: 1 },
    hint: "three for two of Northlight's",
  },
] as const;

/** The same as cart's seed takes them. */
export const demoPromotions = demoVouchers.map(({ hint: _hint, ...promotion }) => promotion);
