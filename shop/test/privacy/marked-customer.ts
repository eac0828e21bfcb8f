import { randomBytes, randomUUID } from "node:crypto";
import type { GraphClient } from "@novatech/testkit/graph-client";
import { moveReturn } from "@novatech/testkit/shop/afterwards";
import { accepted, type Quote, quoteCart, type Refusal, settledAttempt } from "@novatech/testkit/shop/buying";
import * as operations from "@novatech/testkit/shop/operations";
import { until } from "@novatech/testkit/wait";
import { send } from "../after-an-order/scene.ts";

/** Texts nobody else has, by which a customer is found wherever they left something. */
export type Marks = {
  readonly email: string;
  readonly name: string;
  readonly street: string;
  readonly phone: string;
  /** Matches each of them, in PostgreSQL and here; case does not count. */
  readonly pattern: string;
};

/** New marks: letters that stand in no product and no word. */
export function newMarks(): Marks {
  const mark = `zqx${randomBytes(4).toString("hex")}`;
  const phone = `+4990${randomBytes(4).readUInt32BE(0)}`;
  return {
    email: `${mark}@customer.example`,
    name: `Ada ${mark}`,
    street: `${mark} street 7`,
    phone,
    pattern: `${mark}|${phone.slice(1)}`,
  };
}

/** A customer who left their marks wherever one can. */
export type MarkedCustomer = {
  readonly client: GraphClient;
  readonly userId: string;
  readonly password: string;
  readonly orderNumber: string;
};

/**
 * A customer's whole way: registers, allows recommendations, keeps an address, wishes, looks, buys, sends something back with a word on it,
 * reviews, and fills a cart again. Each step leaves the marks. Resolves when the return is paid back.
 */
export async function liveInTheShop(
  visitor: GraphClient,
  marks: Marks,
  scene: {
    readonly staff: GraphClient;
    readonly variantIds: readonly [string, string];
    readonly reviewedProductId: string;
  },
): Promise<MarkedCustomer> {
  const { staff, variantIds, reviewedProductId } = scene;
  const password = randomUUID();
  const registered = await visitor.get<{
    userRegister: { session: { accessToken: string }; userErrors: readonly Refusal[] };
  }>(operations.register, { input: { email: marks.email, password, displayName: marks.name } });
  const client = visitor.as({
    authorization: `Bearer ${accepted(registered.userRegister).session.accessToken}`,
  });
  const { me } = await client.get<{ me: { id: string } }>("{ me { id } }");
  await send(client, "consentSet", {
    purpose: "PERSONALISATION",
    isGranted: true,
    textVersion: "2026-11",
    source: "web:account",
  });
  const address = {
    recipient: marks.name,
    line1: marks.street,
    city: "Leipzig",
    postalCode: "04109",
    countryCode: "DE",
    phone: marks.phone,
  };
  await send(client, "addressCreate", { ...address, isDefault: true });
  await send(client, "productViewsTrack", { visitorKey: randomUUID(), views: [{ productId: reviewedProductId }] });
  const { wishlistCreate } = await client.get<{ wishlistCreate: { wishlist: { id: string } } }>(
    "mutation ($input: WishlistCreateInput!) { wishlistCreate(input: $input) { wishlist { id } userErrors { message } } }",
    { input: { name: `For ${marks.name}` } },
  );
  await send(client, "wishlistItemAdd", {
    wishlistId: wishlistCreate.wishlist.id,
    productId: reviewedProductId,
    note: `Call ${marks.phone}`,
  });

  await fillMarkedCart(client, address, variantIds[0]);
  const order = await placeMarkedOrder(client, await quoteCart(client), marks);
  await until(
    async () => {
      const answer = await client.get<{ order: { status: string } }>(operations.orderStatus, { orderId: order.id });
      return answer.order.status;
    },
    { done: (status) => status === "COMPLETED", timeoutMs: 60_000, everyMs: 100 },
  );
  await sendBack(client, staff, order.id, marks);
  await send(client, "reviewCreate", {
    productId: reviewedProductId,
    rating: 4,
    title: `${marks.name} likes it`,
    body: `Write to ${marks.email} or come to ${marks.street}.`,
    authorName: marks.name,
  });
  await fillMarkedCart(client, address, variantIds[1]);
  await quoteCart(client);
  return { client, userId: me.id, password, orderNumber: order.number };
}

async function fillMarkedCart(client: GraphClient, address: object, variantId: string): Promise<void> {
  await client.get(operations.cartCreate, { input: { currency: "EUR", lines: [{ variantId, quantity: 1 }] } });
  const { cartDeliveryAddressSet } = await client.get<{
    cartDeliveryAddressSet: { cart: { deliveryOptions: { id: string }[] }; userErrors: readonly Refusal[] };
  }>(operations.cartAddressSet, { input: { address } });
  const [option] = accepted(cartDeliveryAddressSet).cart.deliveryOptions;
  await send(client, "cartDeliveryOptionSelect", { deliveryOptionId: option?.id });
}

async function placeMarkedOrder(
  client: GraphClient,
  quote: Quote,
  marks: Marks,
): Promise<{ id: string; number: string }> {
  const { currencyCode, minorUnits } = quote.total.gross;
  const { checkoutSubmit } = await client.get<{
    checkoutSubmit: { attempt: { id: string }; userErrors: readonly Refusal[] };
  }>(operations.checkoutSubmit, {
    input: {
      quoteId: quote.id,
      idempotencyKey: randomUUID(),
      expectedTotal: { minorUnits, currencyCode },
      contact: { email: marks.email, phone: marks.phone },
      billingAddress: {
        recipient: marks.name,
        line1: marks.street,
        city: "Leipzig",
        postalCode: "04109",
        countryCode: "DE",
      },
      paymentMethodToken: "tok_sandbox_visa",
    },
  });
  const { order, failure } = await settledAttempt(client, accepted(checkoutSubmit).attempt.id);
  if (order === null) throw new Error(`not placed: ${failure?.code} ${failure?.message}`);
  return order;
}

async function sendBack(client: GraphClient, staff: GraphClient, orderId: string, marks: Marks): Promise<void> {
  const { order } = await client.get<{ order: { lines: { nodes: { id: string }[] } } }>(
    "query ($id: ID!) { order(id: $id) { lines(first: 5) { nodes { id } } } }",
    { id: orderId },
  );
  const lineId = order.lines.nodes[0]?.id ?? "";
  const { returnRequest } = await client.get<{
    returnRequest: { returns: { id: string }[]; userErrors: readonly Refusal[] };
  }>(
    "mutation ($input: ReturnRequestInput!) { returnRequest(input: $input) { returns { id } userErrors { code message } } }",
    {
      input: {
        orderId,
        wanted: "REFUND",
        idempotencyKey: randomUUID(),
        comment: `${marks.name} was not at home, ring ${marks.phone}`,
        lines: [{ lineId, quantity: 1, reason: "NO_LONGER_WANTED" }],
      },
    },
  );
  const returnId = accepted(returnRequest).returns[0]?.id ?? "";
  await moveReturn(staff, "returnApprove", { returnId });
  await moveReturn(staff, "returnReceive", { returnId });
  await moveReturn(staff, "returnInspect", { returnId, lines: [{ lineId, goodQuantity: 1, damagedQuantity: 0 }] });
  await moveReturn(staff, "returnResolve", { returnId, resolution: "REFUND" });
}
