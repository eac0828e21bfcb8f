import {
  shipmentDeliveredV1,
  shipmentHandedOverV1,
  shipmentLostV1,
  withdrawalDecidedV1,
} from "@novatech/contracts/fulfillment";
import type { CloudEvent, DataOf, EventContract } from "@novatech/contracts/event";
import { paymentCapturedV1 } from "@novatech/contracts/payments";
import { eq } from "drizzle-orm";
import { orderLines } from "../src/db/tables.ts";
import type { RoomUnderTest } from "./room-under-test.ts";
import type { Bought } from "./steps.ts";

/** An order's two headphones of mer_sound and its charger of mer_power. */
export async function linesOf(room: RoomUnderTest, { orderId }: Pick<Bought, "orderId">) {
  const lines = await room.database.db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const [headphones, charger] = ["var_headphones", "var_charger"].map((id) =>
    lines.find((row) => row.variantId === id),
  );
  if (!headphones || !charger) throw new Error("the order has not the two lines of the test quote");
  return { headphones, charger };
}

/** Fulfillment answers a wish to cancel: which units it took out, and which had left. */
export const decide = (
  room: RoomUnderTest,
  { orderId }: Pick<Bought, "orderId">,
  withdrawalId: string,
  answer: {
    readonly withdrawn?: readonly { readonly lineId: string; readonly quantity: number }[];
    readonly refused?: readonly { readonly lineId: string; readonly quantity: number }[];
    readonly cause?: DataOf<typeof withdrawalDecidedV1>["cause"];
  },
): Promise<CloudEvent> =>
  room.deliver(withdrawalDecidedV1, withdrawalId, {
    withdrawalId,
    orderId,
    cause: answer.cause ?? "CANCELLATION",
    withdrawn: (answer.withdrawn ?? []).map((line) => ({ ...line, variantId: "var_x", warehouseId: "wh_1" })),
    refused: [...(answer.refused ?? [])],
  });

/** A parcel with these units of one line gets to a stage. */
export async function shipUnits(
  room: RoomUnderTest,
  { orderId }: Pick<Bought, "orderId">,
  line: { readonly id: string; readonly merchantOrderId: string; readonly variantId: string },
  stage: "handedOver" | "delivered" | "lost",
  { quantity, shipmentId }: { readonly quantity: number; readonly shipmentId: string },
): Promise<CloudEvent> {
  const contract: EventContract<string, typeof shipmentDeliveredV1.data> = {
    handedOver: shipmentHandedOverV1,
    delivered: shipmentDeliveredV1,
    lost: shipmentLostV1,
  }[stage];
  return room.deliver(contract, shipmentId, {
    shipmentId,
    orderId,
    merchantOrderId: line.merchantOrderId,
    merchantId: "mer_sound",
    warehouseId: "wh_1",
    cause: "ORDER",
    replacementId: null,
    isPickUp: false,
    lines: [{ lineId: line.id, variantId: line.variantId, quantity }],
    carrier: "ACME Parcel",
    trackingNumber: "AP123",
    happenedAt: room.clock.now(),
    location: null,
  });
}

/** Payments took so much in all. */
export const take = (room: RoomUnderTest, { attemptId, orderId }: Bought, capturedMinor: bigint) =>
  room.deliver(paymentCapturedV1, `pay_${attemptId}`, {
    paymentId: `pay_${attemptId}`,
    orderId,
    shipmentId: `ship_${capturedMinor}`,
    amountMinor: capturedMinor,
    capturedMinor,
    currency: "EUR",
  });

const userErrors =
  "userErrors { __typename code message field ... on OrderVersionConflictError { order { version } } ... on OrderRefusedError { order { status } } }";
const orderFields = `
  id version status holdReason paymentStatus fulfilmentStatus allowedActions
  credited { gross { minorUnits } }
  cancellations { id status reason lines { quantity cancelledQuantity line { sku } } }
  lines(first: 10) { nodes { id quantity cancelledQuantity returnedQuantity } }
`;
const taxed = "{ net { minorUnits } tax { minorUnits } gross { minorUnits } }";

/** Every mutation of this part of the room, and what is read after it. */
export const documents = {
  cancel: `mutation ($input: OrderCancelInput!) { orderCancel(input: $input) {
    order { ${orderFields} } cancellation { id status } preview { credit ${taxed} total ${taxed} } ${userErrors} } }`,
  edit: `mutation ($input: OrderEditInput!) { orderEdit(input: $input) {
    order { ${orderFields} deliveryAddress { city } contactEmail } preview { credit ${taxed} total ${taxed} } ${userErrors} } }`,
  hold: `mutation ($input: OrderHoldInput!) { orderHold(input: $input) { order { ${orderFields} } ${userErrors} } }`,
  release: `mutation ($input: OrderHoldReleaseInput!) { orderHoldRelease(input: $input) { order { ${orderFields} } ${userErrors} } }`,
  requestReturn: `mutation ($input: ReturnRequestInput!) { returnRequest(input: $input) {
    returns { id status comment allowedActions lines { quantity reason line { sku } } merchantOrder { id } }
    order { ${orderFields} } refund ${taxed} ${userErrors} } }`,
  order: `query ($id: ID!, $token: String) { order(id: $id, accessToken: $token) { ${orderFields}
    returns(first: 10) { nodes { id status } }
    timeline(first: 100) { nodes { sequence kind message return { id } } } } }`,
} as const;

const step = (name: "Approve" | "Decline" | "Ship" | "Cancel" | "Receive" | "Inspect" | "Resolve"): string =>
  `mutation ($input: Return${name}Input!) { return${name}(input: $input) {
    return { id status resolution carrier trackingNumber answer allowedActions order { id } credited { gross { minorUnits } }
      lines { goodQuantity damagedQuantity } } ${userErrors} } }`;

/** The steps of a return. */
export const returnSteps = {
  approve: step("Approve"),
  decline: step("Decline"),
  ship: step("Ship"),
  cancel: step("Cancel"),
  receive: step("Receive"),
  inspect: step("Inspect"),
  resolve: step("Resolve"),
} as const;

let keys = 0;
/** A new idempotency key. */
export const newKey = (): string => `key-of-an-intention-${(keys += 1)}`;
