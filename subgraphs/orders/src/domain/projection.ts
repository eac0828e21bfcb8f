import { sumTaxed, type Taxed } from "@novatech/kernel/money";
import { type CancellationView, cancellationViewsOf } from "./cancellation-view.ts";
import { isAddressOpen } from "./edit-order.ts";
import { fulfilmentStatusOf, type OrderFulfilmentStatus } from "./fulfilment-status.ts";
import { type OrderPaymentStatus, paymentStatusOf } from "./money-status.ts";
import { creditedOf, evolve, moneyOf, type Order } from "./order.ts";
import { type DraftTaxLine, shippingOf, subtotalOf } from "./order-draft.ts";
import type { HoldReason, OrderEvent } from "./order-event.ts";
import type { OrderStatus } from "./order-status.ts";
import { cancellable, type LineUnits, returnableOf, unitsOf } from "./order-units.ts";
import { type ReturnView, returnViewsOf } from "./return-view.ts";
import { monthOf, timelineEntryOf, type TimelineEntry } from "./timeline.ts";

/** An order as it is read. Amounts in minor units. */
export type OrderView = {
  readonly id: string;
  readonly number: string;
  readonly attemptId: string;
  readonly customerId: string | null;
  readonly accessTokenHash: string | null;
  readonly status: OrderStatus;
  readonly paymentStatus: OrderPaymentStatus;
  readonly fulfilmentStatus: OrderFulfilmentStatus;
  readonly currency: string;
  readonly subtotalNet: bigint;
  readonly subtotalTax: bigint;
  readonly subtotalGross: bigint;
  readonly shippingNet: bigint;
  readonly shippingTax: bigint;
  readonly shippingGross: bigint;
  readonly totalNet: bigint;
  readonly totalTax: bigint;
  readonly totalGross: bigint;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
  readonly creditedNet: bigint;
  readonly creditedTax: bigint;
  readonly creditedGross: bigint;
  /** Why nothing of it may leave; empty when something may. */
  readonly heldFor: readonly HoldReason[];
  readonly isChargedBack: boolean;
  /** Whether a hold was not released in time, so that what has not left is being cancelled. */
  readonly isEnding: boolean;
  /** Whether a new delivery address can still reach a part of it. */
  readonly isAddressOpen: boolean;
  readonly cancellations: readonly CancellationView[];
  /** Amounts as texts: this is kept as JSON. */
  readonly taxLines: readonly {
    readonly name: string;
    readonly rateBasisPoints: number;
    readonly taxable: string;
    readonly tax: string;
  }[];
  readonly deliveryOptionName: string;
  readonly placedAt: Date;
  /** See `TimelineEntry.placedMonth`. */
  readonly placedMonth: string;
  readonly version: number;
  /** The last sequence of its timeline. */
  readonly sequence: number;
};

/** A line as it is read. */
export type OrderLineView = {
  readonly id: string;
  readonly orderId: string;
  readonly merchantOrderId: string;
  /** Its place among the order's lines, from 0. */
  readonly position: number;
  readonly productId: string;
  readonly variantId: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly currency: string;
  readonly unitPriceMinor: bigint;
  readonly discountMinor: bigint;
  /** Units that were credited and do not come: cancelled, short or lost. */
  readonly cancelledQuantity: number;
  /** Units that may still be asked to be cancelled. */
  readonly cancellableQuantity: number;
  /** Units that came back in returns. */
  readonly returnedQuantity: number;
  /** Units that were delivered and are in no return. */
  readonly returnableQuantity: number;
  readonly lastDeliveredAt: Date | null;
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
};

/** A merchant's part as it is read. */
export type MerchantOrderView = {
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly merchantId: string;
  readonly position: number;
  readonly currency: string;
  readonly subtotalNet: bigint;
  readonly subtotalTax: bigint;
  readonly subtotalGross: bigint;
  readonly shippingNet: bigint;
  readonly shippingTax: bigint;
  readonly shippingGross: bigint;
  readonly fulfilmentStatus: OrderFulfilmentStatus;
  readonly placedAt: Date;
  /** Whether nothing of it may leave for now. */
  readonly isHeld: boolean;
  /** Whether units of it wait to be packed: not away, not being cancelled or looked for, of an order that is confirmed and not held. */
  readonly isToShip: boolean;
};

/** Everything that is read of an order, as it follows from its events. */
export type OrderProjection = {
  readonly order: OrderView;
  readonly lines: readonly OrderLineView[];
  readonly merchantOrders: readonly MerchantOrderView[];
  readonly returns: readonly ReturnView[];
  readonly timeline: readonly TimelineEntry[];
};

/** What is read of an order with this history. Throws for an empty or broken one. */
export const projectOrder = (events: readonly OrderEvent[]): OrderProjection => {
  const { order, entries } = fold(events);
  return projectionOf(
    order,
    entries.map(({ entry }) => entry),
  );
};

/** What is read of an order after `added` to its history, and the entries that are new. Throws for an empty or broken history. */
export function projectNews(
  history: readonly OrderEvent[],
  added: readonly OrderEvent[],
): { readonly projection: OrderProjection; readonly fresh: readonly TimelineEntry[] } {
  const { order, entries } = fold([...history, ...added]);
  const isNew = ({ version }: { readonly version: number }): boolean => version > history.length;
  return {
    projection: projectionOf(
      order,
      entries.map(({ entry }) => entry),
    ),
    fresh: entries.filter(isNew).map(({ entry }) => entry),
  };
}

function fold(events: readonly OrderEvent[]) {
  let order: Order | null = null;
  const entries: { readonly version: number; readonly entry: TimelineEntry }[] = [];
  for (const event of events) {
    order = evolve(order, event);
    const entry = timelineEntryOf({ event, after: order }, entries.length + 1);
    if (entry !== null) entries.push({ version: event.version, entry });
  }
  if (order === null) throw new Error("an order without events");
  return { order, entries };
}

function projectionOf(order: Order, timeline: readonly TimelineEntry[]): OrderProjection {
  const units = unitsOf(order);
  return {
    order: viewOf(order, units, timeline.length),
    lines: linesOf(order, units),
    merchantOrders: partsOf(order, units),
    returns: returnViewsOf(order),
    timeline,
  };
}

function viewOf(order: Order, units: readonly LineUnits[], sequence: number): OrderView {
  const { draft } = order;
  const { id, number, attemptId, customerId, accessTokenHash, status, placedAt, version, heldFor } = order;
  const { capturedMinor, refundedMinor } = order;
  return {
    id,
    number,
    attemptId,
    customerId,
    accessTokenHash,
    status,
    capturedMinor,
    refundedMinor,
    placedAt,
    placedMonth: monthOf(placedAt),
    version,
    sequence,
    heldFor,
    isChargedBack: order.chargedBackMinor > 0n,
    isEnding: order.endedBy !== null,
    isAddressOpen: isAddressOpen(order),
    cancellations: cancellationViewsOf(order),
    paymentStatus: paymentStatusOf(moneyOf(order)),
    fulfilmentStatus: fulfilmentStatusOf(units),
    currency: draft.currency,
    ...prefixed("subtotal", subtotalOf(draft)),
    ...prefixed("shipping", shippingOf(draft)),
    ...prefixed("total", draft.total),
    ...prefixed("credited", creditedOf(order)),
    taxLines: draft.taxLines.map(toTaxLineView),
    deliveryOptionName: draft.delivery.name,
  };
}

const toTaxLineView = (line: DraftTaxLine): OrderView["taxLines"][number] => ({
  name: line.name,
  rateBasisPoints: line.rateBasisPoints,
  taxable: line.taxableMinor.toString(),
  tax: line.taxMinor.toString(),
});

type Prefixed<Name extends string> = Readonly<Record<`${Name}Net` | `${Name}Tax` | `${Name}Gross`, bigint>>;

const prefixed = <Name extends string>(name: Name, amount: Taxed): Prefixed<Name> =>
  ({ [`${name}Net`]: amount.net, [`${name}Tax`]: amount.tax, [`${name}Gross`]: amount.gross }) as Prefixed<Name>;

const linesOf = (order: Order, units: readonly LineUnits[]): OrderLineView[] =>
  order.draft.lines.map((line, position) => {
    const found = units.find((one) => one.lineId === line.lineId);
    const returnable = returnableOf(order, line.lineId);
    return {
      id: line.lineId,
      orderId: order.id,
      merchantOrderId: line.merchantOrderId,
      position,
      productId: line.productId,
      variantId: line.variantId,
      sku: line.sku,
      name: line.name,
      quantity: line.quantity,
      currency: order.draft.currency,
      unitPriceMinor: line.unitPriceMinor,
      discountMinor: line.discountMinor,
      cancelledQuantity: found?.writtenOff ?? 0,
      cancellableQuantity: found ? cancellable(found) : 0,
      returnedQuantity: found?.returned ?? 0,
      returnableQuantity: returnable.left,
      lastDeliveredAt: returnable.lastDeliveredAt,
      ...line.cost,
    };
  });

const partsOf = (order: Order, units: readonly LineUnits[]): MerchantOrderView[] =>
  order.draft.merchantOrders.map((part, position) => {
    const lines = order.draft.lines.filter((line) => line.merchantOrderId === part.merchantOrderId);
    const ids = new Set(lines.map((line) => line.lineId));
    const its = units.filter((one) => ids.has(one.lineId));
    const mayLeave = order.status === "CONFIRMED" || order.status === "PROCESSING";
    return {
      id: part.merchantOrderId,
      orderId: order.id,
      orderNumber: order.number,
      merchantId: part.merchantId,
      position,
      currency: order.draft.currency,
      ...prefixed("subtotal", sumTaxed(lines.map((line) => line.cost))),
      ...prefixed("shipping", part.shipping),
      fulfilmentStatus: fulfilmentStatusOf(its),
      placedAt: order.placedAt,
      isHeld: order.heldFor.length > 0,
      isToShip: mayLeave && its.some((one) => cancellable(one) > 0),
    };
  });
