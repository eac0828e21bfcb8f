import {
  type ShipmentHandedOverV1,
  shipmentHandedOverV1,
  shipmentReturnedToSenderV1,
  type WithdrawalDecidedV1,
  withdrawalDecidedV1,
} from "@novatech/contracts/fulfillment";
import {
  checkoutExtendedV1,
  checkoutFailedV1,
  checkoutRenewalRequestedV1,
  checkoutSubmittedV1,
  type OrderPlacedV1,
  orderPlacedV1,
  orderReplacementRequestedV1,
  returnInspectedV1,
} from "@novatech/contracts/orders";
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
  const wantedOf = ({ variantId, merchantId }: Shelf, quantity: number) => [
    { lineId: "line_1", variantId, merchantId, quantity },
  ];
  const submit = (shelf: Shelf, quantity: number, over: { attemptId?: string; pickUpWarehouseId?: string } = {}) => {
    const { attemptId = shelf.attemptId, pickUpWarehouseId = null } = over;
    return room.tell(checkoutSubmittedV1, attemptId, {
      attemptId,
      quoteId: "quote_1",
      cartId: "cart_1",
      countryCode: "DE",
      pickUpWarehouseId,
      hasCountedPromotions: false,
      lines: wantedOf(shelf, quantity),
    });
  };
  const extend = ({ attemptId }: Shelf, until: string) =>
    room.tell(checkoutExtendedV1, attemptId, { attemptId, until: new Date(until) });

  const renew = (shelf: Shelf, round: number, quantity: number) =>
    room.tell(checkoutRenewalRequestedV1, shelf.attemptId, {
      attemptId: shelf.attemptId,
      round,
      countryCode: "DE",
      pickUpWarehouseId: null,
      lines: wantedOf(shelf, quantity),
    });

  const replace = (shelf: Shelf, replacementId: string, quantity: number, pickUpWarehouseId: string | null = null) =>
    room.tell(orderReplacementRequestedV1, shelf.orderId, {
      orderId: shelf.orderId,
      replacementId,
      cause: "RESHIPMENT",
      countryCode: "DE",
      pickUpWarehouseId,
      lines: wantedOf(shelf, quantity),
    });

  const withdraw = (
    { orderId, variantId }: Shelf,
    withdrawalId: string,
    taken: readonly (readonly [warehouseId: string, quantity: number])[],
    cause: WithdrawalDecidedV1["cause"] = "CANCELLATION",
  ) =>
    room.tell(withdrawalDecidedV1, withdrawalId, {
      withdrawalId,
      orderId,
      cause,
      withdrawn: taken.map(([warehouseId, quantity]) => ({ lineId: "line_1", variantId, warehouseId, quantity })),
      refused: taken.length === 0 ? [{ lineId: "line_1", quantity: 1 }] : [],
    });

  const inspect = ({ orderId, merchantId, variantId }: Shelf, returnId: string, good: number, damaged = 0) =>
    room.tell(returnInspectedV1, returnId, {
      returnId,
      orderId,
      merchantOrderId: "mo_1",
      merchantId,
      lines: [{ lineId: "line_1", variantId, goodQuantity: good, damagedQuantity: damaged }],
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
      isHeld: false,
      delivery: { optionId: "standard", name: "Standard", carrier: "Carrier", pickUpWarehouseId: null },
      merchantOrders: [
        { merchantOrderId: "mo_1", merchantId: shelf.merchantId, shipping: taxed, shippingTaxRateBasisPoints: 1900 },
      ],
      lines: [
        {
          lineId: "line_1",
          merchantOrderId: "mo_1",
          productId: "prod_1",
          variantId: shelf.variantId,
          sku: "SKU",
          name: "Thing",
          quantity,
          weightGrams: 100,
          unitPriceMinor: 119n,
          discountMinor: 0n,
          taxRateBasisPoints: 1900,
          cost: taxed,
        },
      ],
    } satisfies OrderPlacedV1);

  const parcelOf = (
    shelf: Shelf,
    warehouseId: string,
    quantity: number,
    replacementId: string | null,
  ): ShipmentHandedOverV1 => ({
    shipmentId: `ship_${shelf.orderId}_${warehouseId}_${replacementId ?? "first"}`,
    orderId: shelf.orderId,
    merchantOrderId: "mo_1",
    merchantId: shelf.merchantId,
    warehouseId,
    cause: replacementId === null ? "ORDER" : "RESHIPMENT",
    replacementId,
    isPickUp: false,
    lines: [{ lineId: "line_1", variantId: shelf.variantId, quantity }],
    carrier: "Carrier",
    trackingNumber: "T1",
    happenedAt: room.clock.now(),
    location: null,
  });
  const handOver = (shelf: Shelf, warehouseId: string, quantity: number, replacementId: string | null = null) => {
    const parcel = parcelOf(shelf, warehouseId, quantity, replacementId);
    return room.tell(shipmentHandedOverV1, parcel.shipmentId, parcel);
  };
  const sendBack = (shelf: Shelf, warehouseId: string, quantity: number) => {
    const parcel = parcelOf(shelf, warehouseId, quantity, null);
    return room.tell(shipmentReturnedToSenderV1, parcel.shipmentId, parcel);
  };

  const numbers = async ({ variantId }: Shelf) =>
    room.database.sql`
    select warehouse_id, on_hand, reserved, committed from stock_items where variant_id = ${variantId} order by warehouse_id`;
  const typesTold = async (attemptId: string) => (await room.told(attemptId)).map(({ type }) => type);
  /** How many units of the shelf's line are in each state. */
  const states = async ({ attemptId }: Shelf) => {
    const rows = await room.database.sql<{ state: string; units: number }[]>`
      select state, sum(quantity)::integer as units from reservations where attempt_id = ${attemptId} group by state`;
    return Object.fromEntries(rows.map(({ state, units }) => [state, units]));
  };
  /** The ledger of the shelf's warehouse, oldest first: kind, quantity, source. */
  const ledger = async ({ variantId }: Shelf, warehouseId: string) => {
    const rows = await room.database.sql<{ kind: string; quantity: number; source: string }[]>`
      select kind, line.quantity, source from stock_ledger as line join stock_items on id = stock_item_id
      where variant_id = ${variantId} and warehouse_id = ${warehouseId} order by line.version`;
    return rows.map(({ kind, quantity, source }) => [kind, quantity, source]);
  };
  /** Submits and places an order of so many units. */
  const sell = async (shelf: Shelf, quantity: number) => {
    await submit(shelf, quantity);
    await place(shelf, quantity);
  };

  return {
    stock,
    submit,
    extend,
    renew,
    fail,
    place,
    sell,
    replace,
    withdraw,
    inspect,
    handOver,
    sendBack,
    numbers,
    typesTold,
    states,
    ledger,
  };
}
