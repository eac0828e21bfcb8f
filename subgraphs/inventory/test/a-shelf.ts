import { shipmentHandedOverV1 } from "@novatech/contracts/fulfillment";
import { checkoutFailedV1, checkoutSubmittedV1, type OrderPlacedV1, orderPlacedV1 } from "@novatech/contracts/orders";
import type { RoomUnderTest } from "./room-under-test.ts";

/** A variant on the shelf of a German and a French warehouse, and the one check-out that asks for it. */
export type Shelf = {
  readonly variantId: string;
  readonly merchantId: string;
  readonly german: string;
  readonly french: string;
  readonly attemptId: string;
  readonly orderId: string;
};

/** What tests do with shelves in a room. */
export type Shelves = ReturnType<typeof createShelves>;

const taxed = { net: 100n, tax: 19n, gross: 119n };

/** The ways of a check-out, told as the other rooms tell them. */
export function createShelves(room: RoomUnderTest) {
  let count = 0;
  /** A new variant with this many units in the German and the French warehouse of its merchant. */
  async function stock(inGermany: number, inFrance = 0): Promise<Shelf> {
    count += 1;
    const [variantId, merchantId] = [`var_${count}`, `merch_${count}`];
    const [german, french] = [`wh_de_${count}`, `wh_fr_${count}`];
    await room.app.seedStock({
      warehouses: [
        { id: german, merchantId, name: "Leipzig", countryCode: "DE" },
        { id: french, merchantId, name: "Lyon", countryCode: "FR" },
      ],
      items: [
        { variantId, warehouseId: german, quantity: inGermany },
        { variantId, warehouseId: french, quantity: inFrance },
      ],
    });
    return { variantId, merchantId, german, french, attemptId: `attempt_${count}`, orderId: `order_${count}` };
  }
  const submit = (shelf: Shelf, quantity: number, attemptId = shelf.attemptId) =>
    room.tell(checkoutSubmittedV1, attemptId, {
      attemptId,
      quoteId: "quote_1",
      cartId: "cart_1",
      countryCode: "DE",
      lines: [{ lineId: "line_1", variantId: shelf.variantId, merchantId: shelf.merchantId, quantity }],
    });

  const fail = ({ attemptId, orderId }: Shelf) =>
    room.tell(checkoutFailedV1, attemptId, { attemptId, orderId, reason: "EXPIRED" });

  const place = (shelf: Shelf, quantity: number) =>
    room.tell(orderPlacedV1, shelf.orderId, {
      orderId: shelf.orderId,
      number: "N-1",
      attemptId: shelf.attemptId,
      cartId: "cart_1",
      cartVersion: 1,
      customerId: null,
      accessTokenHash: null,
      currency: "EUR",
      total: taxed,
      countryCode: "DE",
      delivery: { optionId: "standard", name: "Standard", carrier: "Carrier" },
      merchantOrders: [{ merchantOrderId: "mo_1", merchantId: shelf.merchantId, shipping: taxed }],
      lines: [
        {
          lineId: "line_1",
          merchantOrderId: "mo_1",
          productId: "prod_1",
          variantId: shelf.variantId,
          sku: "SKU",
          quantity,
          weightGrams: 100,
          cost: taxed,
        },
      ],
    } satisfies OrderPlacedV1);

  const handOver = (shelf: Shelf, warehouseId: string, quantity: number) =>
    room.tell(shipmentHandedOverV1, `ship_${shelf.orderId}_${warehouseId}`, {
      shipmentId: `ship_${shelf.orderId}_${warehouseId}`,
      orderId: shelf.orderId,
      merchantOrderId: "mo_1",
      merchantId: shelf.merchantId,
      warehouseId,
      lines: [{ lineId: "line_1", variantId: shelf.variantId, quantity }],
      carrier: "Carrier",
      trackingNumber: "T1",
      happenedAt: room.clock.now(),
      location: null,
    });

  const numbers = async ({ variantId }: Shelf) =>
    room.database.sql`
    select warehouse_id, on_hand, reserved, committed from stock_items where variant_id = ${variantId} order by warehouse_id`;
  const typesTold = async (attemptId: string) => (await room.told(attemptId)).map(({ type }) => type);

  return { stock, submit, fail, place, handOver, numbers, typesTold };
}
