/* oxlint-disable typescript/no-explicit-any -- answers of the graph have any form */
import type { GraphClient } from "@novatech/testkit/graph-client";
import { until } from "@novatech/testkit/wait";
import { northlight } from "../../demo-seed/merchants.ts";
import { demoStoreId } from "../../demo-seed/stock.ts";
import { plentiful } from "../goods.ts";
import { send } from "./sending.ts";

/** From which sum an order is held until staff have looked at it, in minor units: far above what one of everything costs. */
export const reviewAboveMinor = 500_000;

type Address = Readonly<Record<string, string>>;

/** Checks out what is in a shopper's cart; resolves to the id of the attempt. */
async function checkOut(
  shopper: GraphClient,
  { address, card, key, option }: { address: Address; card: string; key: string; option?: string },
): Promise<string> {
  const { cart } = await send(shopper, "cartDeliveryAddressSet", { address }, "cart { deliveryOptions { id } }");
  await send(shopper, "cartDeliveryOptionSelect", { deliveryOptionId: option ?? cart.deliveryOptions[0].id });
  const { quote } = await send(shopper, "cartQuote", {}, "quote { id total { gross { minorUnits currencyCode } } }");
  const { attempt } = await send(
    shopper,
    "checkoutSubmit",
    {
      quoteId: quote.id,
      idempotencyKey: `access-matrix-${key}`,
      expectedTotal: quote.total.gross,
      contact: { email: "contact-zq.shopper.x@access.example", phone: address["phone"] },
      paymentMethodToken: card,
    },
    "attempt { id }",
  );
  return attempt.id;
}

/** What a check-out shows once it is so. */
const attemptWhen = (shopper: GraphClient, id: string, wanted: string, isSo: (attempt: any) => boolean): Promise<any> =>
  until(() => shopper.get<any>(`query ($id: ID!) { checkoutAttempt(id: $id) { ${wanted} } }`, { id }), {
    done: ({ checkoutAttempt }) => isSo(checkoutAttempt),
    timeoutMs: 60_000,
  });

/** Buys what waits in a store until somebody comes for it; resolves to the parcel's id. */
export async function buyForPickUp(shopper: GraphClient, address: Address): Promise<string> {
  await send(shopper, "cartCreate", {
    currency: "EUR",
    lines: [{ variantId: plentiful(northlight.id, 6), quantity: 1 }],
  });
  const option = `pickup:${demoStoreId}`;
  const attemptId = await checkOut(shopper, { address, card: "tok_sandbox_visa", key: "pick-up", option });
  const wanted = "order { shipments { id status } }";
  const isPlanned = ({ order }: any): boolean => order?.shipments?.length === 1;
  const { checkoutAttempt } = await attemptWhen(shopper, attemptId, wanted, isPlanned);
  const [{ id }] = checkoutAttempt.order.shipments;
  await attemptWhen(shopper, attemptId, wanted, ({ order }) => order.shipments[0].status === "READY_FOR_PICKUP");
  return id;
}

/** Buys so much that staff have to look at it, and gives up one unit of it; resolves to the order's id. */
export async function buySuspiciously(shopper: GraphClient, address: Address): Promise<string> {
  const lines = [7, 8, 9].map((place) => ({ variantId: plentiful(northlight.id, place), quantity: 99 }));
  await send(shopper, "cartCreate", { currency: "EUR", lines });
  const attemptId = await checkOut(shopper, { address, card: "tok_sandbox_visa", key: "suspicious" });
  const isHeld = ({ order }: any): boolean => order?.status === "ON_HOLD";
  const held = await attemptWhen(shopper, attemptId, "order { id status lines(first: 1) { nodes { id } } }", isHeld);
  const { id, lines: bought } = held.checkoutAttempt.order;
  await send(shopper, "orderCancel", {
    orderId: id,
    lines: [{ lineId: bought.nodes[0].id, quantity: 1 }],
    reason: "OTHER",
    idempotencyKey: "access-matrix-give-up",
  });
  const isGivenUp = ({ order }: any): boolean => order.cancellations[0]?.status === "CANCELLED";
  await attemptWhen(shopper, attemptId, "order { cancellations { status } }", isGivenUp);
  return id;
}

/** Tries to pay what is in the cart by a card that is declined, then by one whose bank wants to see the shopper; resolves to the attempts. */
export async function payInVain(shopper: GraphClient, address: Address): Promise<readonly string[]> {
  const declined = await checkOut(shopper, { address, card: "tok_sandbox_declined", key: "declined" });
  await attemptWhen(shopper, declined, "failure { code }", ({ failure }) => failure !== null);
  const asked = await checkOut(shopper, { address, card: "tok_sandbox_challenge", key: "asked" });
  await attemptWhen(shopper, asked, "nextAction { expiresAt }", ({ nextAction }) => nextAction !== null);
  return [declined, asked];
}
