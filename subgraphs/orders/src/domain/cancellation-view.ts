import type { Order } from "./order.ts";
import type { CancelReason, Canceller } from "./order-event.ts";

/** How a wish to cancel stands: REFUSED when nothing of it could be kept from leaving. */
export type CancellationStatus = "REQUESTED" | "CANCELLED" | "PARTIALLY_CANCELLED" | "REFUSED";

/** A wish to cancel as it is read. Kept as JSON, so the moment is an ISO text. */
export type CancellationView = {
  readonly id: string;
  readonly status: CancellationStatus;
  readonly by: Canceller;
  readonly reason: CancelReason | null;
  readonly requestedAt: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly quantity: number;
    /** How many were kept from leaving; null until that is known. */
    readonly cancelled: number | null;
  }[];
};

/** An order's wishes to cancel, oldest first. */
export const cancellationViewsOf = (order: Order): CancellationView[] =>
  order.cancellations.map(({ cancellationId, by, reason, requestedAt, lines, decided }) => {
    const withdrawn = (lineId: string): number =>
      decided?.withdrawn.reduce((total, line) => total + (line.lineId === lineId ? line.quantity : 0), 0) ?? 0;
    const asked = lines.reduce((total, line) => total + line.quantity, 0);
    const kept = lines.reduce((total, line) => total + withdrawn(line.lineId), 0);
    const outcome = kept === 0 ? "REFUSED" : kept < asked ? "PARTIALLY_CANCELLED" : "CANCELLED";
    return {
      id: cancellationId,
      status: decided === null ? "REQUESTED" : outcome,
      by,
      reason,
      requestedAt: requestedAt.toISOString(),
      lines: lines.map(({ lineId, quantity }) => ({
        lineId,
        quantity,
        cancelled: decided === null ? null : withdrawn(lineId),
      })),
    };
  });
