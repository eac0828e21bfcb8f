import { orderOf, placeOrder } from "./order.ts";
import type { OrderDraft } from "./order-draft.ts";
import type { HoldReason, OrderEvent, OrderEventData } from "./order-event.ts";
import type { ShipmentStage } from "./parcel.ts";
import { type OrderFact, recordAll, recordFact } from "./record-fact.ts";
import type { Units } from "./units.ts";

/** When everything of a domain test happens, unless it says otherwise. */
export const at = new Date("2026-01-05T09:00:00Z");

const taxed = (net: bigint, tax: bigint) => ({ net, tax, gross: net + tax });

const line = (lineId: string, merchantOrderId: string, quantity: number, cost: ReturnType<typeof taxed>) => ({
  lineId,
  merchantOrderId,
  quantity,
  productId: "prod_1",
  variantId: `var_${lineId}`,
  sku: "SKU",
  name: "Thing",
  weightGrams: 1,
  unitPriceMinor: 100n,
  discountMinor: 0n,
  taxRateBasisPoints: 1900,
  cost,
});

/** Three of line `a` for 100.00 and one `b` for 11.90 of merchant m1, one `c` for 59.50 of m2; delivery 5.95 each. 183.30 in all. */
export const draft: OrderDraft = {
  cartId: "cart_1",
  cartVersion: 1,
  currency: "EUR",
  countryCode: "DE",
  delivery: { optionId: "o", name: "Standard", carrier: "ACME", pickUpWarehouseId: null },
  merchantOrders: ["m1", "m2"].map((merchantOrderId) => ({
    merchantOrderId,
    merchantId: `mer_${merchantOrderId}`,
    shipping: taxed(500n, 95n),
    shippingTaxRateBasisPoints: 1900,
  })),
  lines: [
    line("a", "m1", 3, taxed(8_403n, 1_597n)),
    line("b", "m1", 1, taxed(1_000n, 190n)),
    line("c", "m2", 1, taxed(5_000n, 950n)),
  ],
  taxLines: [],
  total: taxed(15_403n, 2_927n),
};

/** The first event of an order, held or not. */
export const placedOrder = (heldFor: HoldReason | null = null, of: OrderDraft = draft): OrderEvent =>
  placeOrder(
    "order_1",
    {
      number: "N-1",
      attemptId: "chk_1",
      customerId: "user_1",
      accessTokenHash: null,
      draft: of,
      heldFor,
      reviewReasons: [],
    },
    at,
  );

/** Ids that count: `cred_1`, `repl_2` … */
const countingIds = () => {
  let count = 0;
  return (prefix: string): string => `${prefix}_${(count += 1)}`;
};

/** An order in a test: what was recorded of it, and how to go on. */
export const story = (first: OrderEvent = placedOrder()) => {
  const events: OrderEvent[] = [first];
  const nextId = countingIds();
  const told = {
    events,
    nextId,
    order: () => orderOf(events),
    /** Another room tells a fact. Returns what it added. */
    fact: (fact: OrderFact, when = at): readonly OrderEventData[] => {
      const steps = recordFact(orderOf(events), fact, { at: when, nextId });
      events.push(...steps.map((step) => step.event));
      return steps.map((step) => step.event.data);
    },
    /** Something was decided here. */
    decided: (data: readonly OrderEventData[], when = at): readonly OrderEventData[] => {
      const steps = recordAll(orderOf(events), data, { at: when, nextId });
      events.push(...steps.map((step) => step.event));
      return steps.map((step) => step.event.data);
    },
    types: () => events.map((event) => event.data.type),
  };
  return told;
};
export type Story = ReturnType<typeof story>;

/** A parcel got to a stage. */
export const moved = (
  shipmentId: string,
  stage: ShipmentStage,
  lines: readonly Units[],
  cause: Extract<OrderFact, { type: "SHIPMENT_MOVED" }>["cause"] = "ORDER",
): OrderFact => ({
  type: "SHIPMENT_MOVED",
  shipmentId,
  merchantOrderId: "m1",
  stage,
  cause,
  carrier: "ACME",
  trackingNumber: null,
  location: null,
  lines,
});

/** So many units of a line. */
export const of = (lineId: string, quantity: number): Units => ({ lineId, quantity });

/** All units of the order, in two parcels of two merchants, got to a stage. */
export const all = [of("a", 3), of("b", 1), of("c", 1)];

/** Fulfillment decided a wish to cancel. */
export const decision = (
  withdrawalId: string,
  withdrawn: readonly Units[],
  refused: readonly Units[] = [],
  cause: Extract<OrderFact, { type: "WITHDRAWAL_DECIDED" }>["cause"] = "CANCELLATION",
): OrderFact => ({ type: "WITHDRAWAL_DECIDED", withdrawalId, cause, withdrawn, refused });

/** Money was taken, so much in all. */
export const captured = (capturedMinor: bigint, shipmentId = "s1"): OrderFact => ({
  type: "PAYMENT_CAPTURED",
  paymentId: "pay_1",
  shipmentId,
  amountMinor: 1n,
  capturedMinor,
});
