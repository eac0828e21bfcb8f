import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Taxed } from "@novatech/kernel/money";
import { creditOf, type CreditUnits } from "./credit.ts";
import { creditedOf, type Order } from "./order.ts";
import type { CancelReason, Canceller, DataOfType, OrderEventData } from "./order-event.ts";
import { type OrderRefusal, refusal } from "./order-refusal.ts";
import { hasEnded } from "./order-status.ts";
import { cancellable, creditable, openCancellations, splitByPayment, unitsOf } from "./order-units.ts";
import type { Units } from "./units.ts";
import { faultsOfLines } from "./wanted-lines.ts";

/** A wish to cancel. `lines` null: everything that can be. */
export type CancelCommand = {
  readonly cancellationId: string;
  readonly by: Canceller;
  readonly reason: CancelReason | null;
  readonly lines: readonly Units[] | null;
};

/**
 * Asks for units to be kept from leaving. Units of other wishes that are not decided count as gone, so that two at once never
 * want the same one. Refused with ORDER_NOT_CANCELLABLE where all of it has left, NOT_FOUND and INVALID_INPUT.
 */
export function decideCancellation(
  order: Order,
  { lines: named, ...command }: CancelCommand,
): Result<readonly OrderEventData[], readonly OrderRefusal[]> {
  if (hasEnded(order.status))
    return refuse([
      refusal("ORDER_NOT_CANCELLABLE", "This order has ended. What was delivered can be sent back: see returnRequest."),
    ]);
  const units = unitsOf(order);
  const all = units.map((line) => ({ lineId: line.lineId, quantity: cancellable(line) }));
  const lines = (named ?? all).filter((line) => named !== null || line.quantity > 0);
  if (named === null && lines.length === 0)
    return refuse([
      refusal(
        "ORDER_NOT_CANCELLABLE",
        "Everything has left the warehouse or is being cancelled already. What arrives can be sent back: see returnRequest.",
      ),
    ]);
  const faults = faultsOfLines(lines, units, 1);
  if (faults.length > 0) return refuse(faults);
  const tooMany = lines.flatMap((line, index) => {
    const left = all.find((one) => one.lineId === line.lineId)?.quantity ?? 0;
    return line.quantity <= left ? [] : [tooManyOf(left, index)];
  });
  if (tooMany.length > 0) return refuse(tooMany);
  return ok([{ type: "CANCELLATION_REQUESTED", ...command, lines } satisfies DataOfType<"CANCELLATION_REQUESTED">]);
}

const tooManyOf = (left: number, index: number): OrderRefusal =>
  refusal(
    "ORDER_NOT_CANCELLABLE",
    left === 0
      ? "All of this line has left the warehouse or is being cancelled already."
      : `Only ${left} of this line can still be cancelled: the others have left or are being cancelled already.`,
    "lines",
    String(index),
    "quantity",
  );

/** What a cancellation would come to if everything of it, and of those before it, can still be kept from leaving. */
export function previewCancellation(
  order: Order,
  lines: readonly Units[],
): { readonly credit: Taxed; readonly total: Taxed } {
  const asDecided = openCancellations(order).reduce((before, asked) => withCredit(before, asked.lines).order, order);
  const { order: after, credit } = withCredit(asDecided, lines);
  return { credit, total: minus(order.draft.total, creditedOf(after)) };
}

function withCredit(order: Order, lines: readonly Units[]): { readonly order: Order; readonly credit: Taxed } {
  const units = new Map(unitsOf(order).map((line) => [line.lineId, line]));
  const split = lines.flatMap(({ lineId, quantity }): CreditUnits[] => {
    const line = units.get(lineId);
    if (line === undefined) return [];
    const { unleft, left } = splitByPayment(line, Math.min(quantity, creditable(line)));
    return [
      { lineId, quantity: unleft, hasLeft: false },
      { lineId, quantity: left, hasLeft: true },
    ];
  });
  const credit = creditOf(order, { creditId: "preview", cause: "CANCELLATION", units: split });
  if (credit === null) return { order, credit: { net: 0n, tax: 0n, gross: 0n } };
  return { order: { ...order, credits: [...order.credits, credit] }, credit: credit.amount };
}

const minus = (from: Taxed, amount: Taxed): Taxed => ({
  net: from.net - amount.net,
  tax: from.tax - amount.tax,
  gross: from.gross - amount.gross,
});
