import { sumTaxed, type Taxed } from "@novatech/kernel/money";
import { evolve, type Order } from "./order.ts";
import { shippingOf, subtotalOf, type DraftTaxLine } from "./order-draft.ts";
import type { OrderEvent } from "./order-event.ts";
import {
  fulfilmentStatusOf,
  type OrderFulfilmentStatus,
  type OrderPaymentStatus,
  type OrderStatus,
  paymentStatusOf,
} from "./order-status.ts";
import { timelineEntryOf, type TimelineEntry } from "./timeline.ts";

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
  /** Amounts as texts: this is kept as JSON. */
  readonly taxLines: readonly {
    readonly name: string;
    readonly rateBasisPoints: number;
    readonly taxable: string;
    readonly tax: string;
  }[];
  readonly deliveryOptionName: string;
  readonly placedAt: Date;
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
};

/** Everything that is read of an order, as it follows from its events. */
export type OrderProjection = {
  readonly order: OrderView;
  readonly lines: readonly OrderLineView[];
  readonly merchantOrders: readonly MerchantOrderView[];
  readonly timeline: readonly TimelineEntry[];
};

/** What is read of an order with this history. Throws for an empty or broken one. */
export function projectOrder(events: readonly OrderEvent[]): OrderProjection {
  let order: Order | null = null;
  const timeline: TimelineEntry[] = [];
  for (const event of events) {
    order = evolve(order, event);
    timeline.push(timelineEntryOf(event, timeline.length + 1));
  }
  if (order === null) throw new Error("an order without events");
  const view = { order: viewOf(order, timeline.length), lines: linesOf(order), merchantOrders: partsOf(order) };
  return { ...view, timeline };
}

function viewOf(order: Order, sequence: number): OrderView {
  const { draft } = order;
  const { id, number, attemptId, customerId, accessTokenHash, status, capturedMinor, placedAt, version } = order;
  return {
    id,
    number,
    attemptId,
    customerId,
    accessTokenHash,
    status,
    capturedMinor,
    placedAt,
    version,
    sequence,
    paymentStatus: paymentStatusOf(capturedMinor, draft.total.gross),
    fulfilmentStatus: fulfilmentStatusOf(draft.lines, Object.values(order.parcels)),
    currency: draft.currency,
    ...prefixed("subtotal", subtotalOf(draft)),
    ...prefixed("shipping", shippingOf(draft)),
    ...prefixed("total", draft.total),
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

const linesOf = (order: Order): OrderLineView[] =>
  order.draft.lines.map((line, position) => ({
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
    ...line.cost,
  }));

const partsOf = (order: Order): MerchantOrderView[] =>
  order.draft.merchantOrders.map((part, position) => {
    const lines = order.draft.lines.filter((line) => line.merchantOrderId === part.merchantOrderId);
    return {
      id: part.merchantOrderId,
      orderId: order.id,
      orderNumber: order.number,
      merchantId: part.merchantId,
      position,
      currency: order.draft.currency,
      ...prefixed("subtotal", sumTaxed(lines.map((line) => line.cost))),
      ...prefixed("shipping", part.shipping),
      fulfilmentStatus: fulfilmentStatusOf(lines, Object.values(order.parcels)),
      placedAt: order.placedAt,
    };
  });
