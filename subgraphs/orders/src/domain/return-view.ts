import { sumTaxed } from "@novatech/kernel/money";
import type { Order } from "./order.ts";
import type { ReturnLine, ReturnStatus } from "./return.ts";
import type { ReturnResolution, ReturnWish } from "./return-event.ts";

/** A return as it is read. Amounts in minor units. */
export type ReturnView = {
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly merchantOrderId: string;
  readonly merchantId: string;
  readonly customerId: string | null;
  readonly accessTokenHash: string | null;
  readonly status: ReturnStatus;
  readonly wanted: ReturnWish;
  readonly resolution: ReturnResolution | null;
  readonly lines: readonly ReturnLine[];
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly currency: string;
  readonly creditedNet: bigint;
  readonly creditedTax: bigint;
  readonly creditedGross: bigint;
  readonly requestedAt: Date;
  readonly movedAt: Date;
};

/** An order's returns, oldest first. */
export const returnViewsOf = (order: Order): ReturnView[] =>
  order.returns.map((asked) => {
    const { id, merchantOrderId, status, wanted, resolution, lines, carrier, trackingNumber } = asked;
    const part = order.draft.merchantOrders.find((one) => one.merchantOrderId === merchantOrderId);
    const credits = order.credits.filter((credit) => credit.returnId === id);
    const credited = sumTaxed(credits.map((credit) => credit.amount));
    return {
      id,
      orderId: order.id,
      orderNumber: order.number,
      merchantOrderId,
      merchantId: part?.merchantId ?? "",
      customerId: order.customerId,
      accessTokenHash: order.accessTokenHash,
      status,
      wanted,
      resolution,
      lines,
      carrier,
      trackingNumber,
      currency: order.draft.currency,
      creditedNet: credited.net,
      creditedTax: credited.tax,
      creditedGross: credited.gross,
      requestedAt: asked.requestedAt,
      movedAt: asked.movedAt,
    };
  });
