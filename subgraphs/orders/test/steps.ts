import { promotionHeldV1, promotionReleasedV1 } from "@novatech/contracts/cart";
import {
  stockCommittedV1,
  stockReleasedV1,
  stockReservationExpiredV1,
  stockReservedV1,
} from "@novatech/contracts/inventory";
import {
  shipmentCreatedV1,
  shipmentDeliveredV1,
  shipmentHandedOverV1,
  shipmentInTransitV1,
  shipmentLabelPurchasedV1,
  shipmentOutForDeliveryV1,
  shipmentPackedV1,
} from "@novatech/contracts/fulfillment";
import type { DataOf, EventContract } from "@novatech/contracts/event";
import {
  paymentActionRequiredV1,
  paymentAuthorizedV1,
  paymentCapturedV1,
  paymentDeclinedV1,
  paymentVoidedV1,
} from "@novatech/contracts/payments";
import { eq } from "drizzle-orm";
import { checkoutAttempts, orderLines } from "../src/db/tables.ts";
import type { QuoteAnswer } from "./quote-answer.ts";
import { addQuote, request, type RoomUnderTest, submitInput, submitMutation } from "./room-under-test.ts";

/** What the other rooms say while an order is bought and delivered, one step each. */
const allocations = [
  { lineId: "line", variantId: "var_headphones", merchantId: "mer_sound", warehouseId: "wh_1", quantity: 2 },
];

/** Submits a new quote and returns the attempt's ids. */
export async function submit(
  room: RoomUnderTest,
  asked = request(),
  { customerId, ...changes }: { readonly customerId?: string } & Partial<QuoteAnswer> = {},
) {
  const quote = addQuote(room, customerId ? { customerId, cartTokenHash: null, ...changes } : changes);
  const { data } = await room.graph(submitMutation, asked, { input: submitInput(quote) });
  const attemptId: string = data.checkoutSubmit.attempt.id;
  const [row] = await room.database.db.select().from(checkoutAttempts).where(eq(checkoutAttempts.id, attemptId));
  return {
    quote,
    attemptId,
    orderId: row?.orderId ?? "",
    accessToken: data.checkoutSubmit.orderAccessToken as string | null,
  };
}

/** Inventory holds the stock that was asked for in this round. */
export const reserve = (room: RoomUnderTest, attemptId: string, round = 1) =>
  room.deliver(stockReservedV1, attemptId, {
    attemptId,
    round,
    expiresAt: new Date("2026-01-05T09:10:00Z"),
    allocations,
  });

/** Inventory holds the stock no longer. */
export const expireReservation = (room: RoomUnderTest, attemptId: string, cause: "TTL" | "SHORTFALL" = "TTL") =>
  room.deliver(stockReservationExpiredV1, attemptId, { attemptId, cause });

/** Inventory answers a failure. */
export const releaseStock = (room: RoomUnderTest, attemptId: string) =>
  room.deliver(stockReleasedV1, attemptId, { attemptId });

/** Cart holds the uses of the promotions. */
export const holdPromotions = (room: RoomUnderTest, attemptId: string) =>
  room.deliver(promotionHeldV1, attemptId, { attemptId });

/** Cart answers a failure. */
export const releasePromotions = (room: RoomUnderTest, attemptId: string) =>
  room.deliver(promotionReleasedV1, attemptId, { attemptId });

type Submitted = { readonly attemptId: string; readonly orderId: string };
const paymentOf = ({ attemptId, orderId }: Submitted) => ({ paymentId: `pay_${attemptId}`, attemptId, orderId });

/** The shopper's bank wants to see them. */
export const challenge = (room: RoomUnderTest, submitted: Submitted, expiresAt: Date) =>
  room.deliver(paymentActionRequiredV1, `pay_${submitted.attemptId}`, { ...paymentOf(submitted), expiresAt });

/** The provider says no. */
export const decline = (room: RoomUnderTest, submitted: Submitted, reason = "card_declined") =>
  room.deliver(paymentDeclinedV1, `pay_${submitted.attemptId}`, { ...paymentOf(submitted), reason });

/** Payments answers a failure after which money was held. */
export const voidPayment = (room: RoomUnderTest, submitted: Submitted) =>
  room.deliver(paymentVoidedV1, `pay_${submitted.attemptId}`, paymentOf(submitted));

/** Payments holds the money. */
export const authorize = (room: RoomUnderTest, { attemptId, orderId }: { attemptId: string; orderId: string }) =>
  room.deliver(paymentAuthorizedV1, `pay_${attemptId}`, {
    paymentId: `pay_${attemptId}`,
    attemptId,
    orderId,
    amountMinor: 36_890n,
    currency: "EUR",
  });

/** Buys: a submitted quote, stock, money. */
export async function buy(room: RoomUnderTest, asked = request(), changes: Parameters<typeof submit>[2] = {}) {
  const submitted = await submit(room, asked, changes);
  await reserve(room, submitted.attemptId);
  await authorize(room, submitted);
  return submitted;
}
export type Bought = Awaited<ReturnType<typeof buy>>;

/** Inventory gives the stock to the order. */
export const commit = (room: RoomUnderTest, { attemptId, orderId }: Bought) =>
  room.deliver(stockCommittedV1, attemptId, { attemptId, orderId, allocations });

const stages = {
  created: shipmentCreatedV1,
  packed: shipmentPackedV1,
  labelled: shipmentLabelPurchasedV1,
  handedOver: shipmentHandedOverV1,
  inTransit: shipmentInTransitV1,
  outForDelivery: shipmentOutForDeliveryV1,
  delivered: shipmentDeliveredV1,
} as const;
const stageNames = Object.keys(stages) as (keyof typeof stages)[];

/** A parcel of one of the two merchants gets to a stage. */
export async function moveParcel(
  room: RoomUnderTest,
  { orderId }: Pick<Bought, "orderId">,
  of: "headphones" | "charger",
  stage: keyof typeof stages,
) {
  const lines = await room.database.db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const line = lines.find((row) => row.variantId === `var_${of}`);
  if (!line) throw new Error(`the order has no ${of}`);
  const shipmentId = `ship_${of}_${orderId}`;
  const contract: EventContract<string, typeof shipmentCreatedV1.data> = stages[stage];
  const data: DataOf<typeof shipmentCreatedV1> = {
    shipmentId,
    orderId,
    merchantOrderId: line.merchantOrderId,
    merchantId: of === "headphones" ? "mer_sound" : "mer_power",
    warehouseId: "wh_1",
    lines: [{ lineId: line.id, variantId: line.variantId, quantity: line.quantity }],
    cause: "ORDER",
    replacementId: null,
    isPickUp: false,
    carrier: "ACME Parcel",
    trackingNumber: "AP123",
    happenedAt: room.clock.now(),
    location: stage === "inTransit" ? "Leipzig, DE" : null,
  };
  return room.deliver(contract, shipmentId, data);
}

/** Payments took money for a parcel. */
const capture = (
  room: RoomUnderTest,
  { attemptId, orderId }: Bought,
  of: "headphones" | "charger",
  amountMinor: bigint,
  capturedMinor: bigint,
) =>
  room.deliver(paymentCapturedV1, `pay_${attemptId}`, {
    paymentId: `pay_${attemptId}`,
    orderId,
    shipmentId: `ship_${of}_${orderId}`,
    amountMinor,
    capturedMinor,
    currency: "EUR",
  });

/** Everything that happens to a bought order until it is complete: 19 events, 20 entries with the placing. */
export async function* deliverAll(room: RoomUnderTest, bought: Bought): AsyncGenerator<void> {
  yield void (await commit(room, bought));
  for (const thing of ["headphones", "charger"] as const) {
    for (const stage of stageNames) yield void (await moveParcel(room, bought, thing, stage));
    yield void (await (thing === "headphones"
      ? capture(room, bought, thing, 24_395n, 24_395n)
      : capture(room, bought, thing, 12_495n, 36_890n)));
  }
}
