import type { Order } from "./order.ts";
import { isAway, hasLeft, type Parcel } from "./parcel.ts";
import { cameBack, unitsUsed } from "./return.ts";
import { countByLine, type Units } from "./units.ts";

/** Where the units of one line are. Every number is at most the line's quantity unless units were sent again. */
export type LineUnits = {
  readonly lineId: string;
  readonly quantity: number;
  /** Credited before they left: numbered from the line's end. */
  readonly creditedUnleft: number;
  /** Credited after they had left: numbered from the line's start. */
  readonly creditedLeft: number;
  /** Credited for another reason than that they came back: they will not arrive. */
  readonly writtenOff: number;
  /** In parcels that left the first time, whatever became of them: these are paid for. */
  readonly leftPaid: number;
  /** With the buyer or on their way, without what is sent in exchange. */
  readonly away: number;
  /** Arrived, without what was sent in exchange. */
  readonly arrived: number;
  /** In parcels that came back unopened. */
  readonly unopened: number;
  /** In wishes to cancel that are not decided yet. */
  readonly cancelling: number;
  /** Counted short and not decided, or wanted from other stock and not answered. */
  readonly sought: number;
  /** Came back to the merchant in a return. */
  readonly returned: number;
};

/** Where the units of each line of an order are. */
export function unitsOf(order: Order): readonly LineUnits[] {
  const parcels = Object.values(order.parcels);
  const inParcels = (isCounted: (parcel: Parcel) => boolean) =>
    countByLine(parcels.filter(isCounted).flatMap((parcel) => parcel.lines));
  const creditLines = order.credits.flatMap((credit) =>
    credit.parts.flatMap((part) => part.lines.map((line) => ({ ...line, cause: credit.cause }))),
  );
  const unleft = countByLine(creditLines.filter((line) => !line.hasLeft));
  const left = countByLine(creditLines.filter((line) => line.hasLeft));
  const writtenOff = countByLine(creditLines.filter((line) => line.cause !== "RETURN"));
  const leftPaid = inParcels(
    (parcel) => hasLeft(parcel) && (parcel.cause === "ORDER" || parcel.cause === "REALLOCATION"),
  );
  const away = inParcels((parcel) => isAway(parcel) && parcel.cause !== "EXCHANGE");
  const arrived = inParcels((parcel) => parcel.stage === "DELIVERED" && parcel.cause !== "EXCHANGE");
  const unopened = inParcels((parcel) => parcel.stage === "RETURNED_TO_SENDER");
  const cancelling = countByLine(openCancellations(order).flatMap((asked) => asked.lines));
  const sought = countByLine([
    ...openShortfalls(order).flatMap((shortfall) => shortfall.lines),
    ...openReplacements(order).flatMap((asked) => (asked.cause === "EXCHANGE" ? [] : asked.lines)),
  ]);
  const returned = countByLine(
    order.returns.flatMap((asked) =>
      asked.lines.map((line) => ({ lineId: line.lineId, quantity: cameBack(asked, line) })),
    ),
  );
  return order.draft.lines.map(({ lineId, quantity }) => {
    const of = (counts: ReadonlyMap<string, number>): number => counts.get(lineId) ?? 0;
    return {
      lineId,
      quantity,
      creditedUnleft: of(unleft),
      creditedLeft: of(left),
      writtenOff: of(writtenOff),
      leftPaid: of(leftPaid),
      away: of(away),
      arrived: of(arrived),
      unopened: of(unopened),
      cancelling: of(cancelling),
      sought: of(sought),
      returned: of(returned),
    };
  });
}

/** Wishes to cancel that fulfillment has not decided. */
export const openCancellations = (order: Order) => order.cancellations.filter((asked) => asked.decided === null);

/** Shortfalls of which fulfillment has not said what had left. */
const openShortfalls = (order: Order) => order.shortfalls.filter(({ id }) => !order.withdrawals.includes(id));

/** Replacements that inventory has not answered. */
export const openReplacements = (order: Order) => order.replacements.filter((asked) => asked.state === "REQUESTED");

/** How many units of a line can still be credited. */
export const creditable = (units: LineUnits): number => units.quantity - units.creditedLeft - units.creditedUnleft;

/** How many units of a line may be asked to be cancelled: fulfillment has the last word on what has left. */
export const cancellable = (units: LineUnits): number =>
  Math.max(0, units.quantity - units.writtenOff - units.away - units.cancelling - units.sought);

/** Whether every unit of a line has arrived or never will. */
export const isSettled = (units: LineUnits): boolean =>
  units.cancelling === 0 && units.sought === 0 && units.arrived + units.writtenOff >= units.quantity;

/** Splits units of a line into those that were not paid for yet, and those that had left before (and are to be sent again). */
export function splitByPayment(units: LineUnits, count: number): { readonly unleft: number; readonly left: number } {
  const unleft = Math.min(count, Math.max(0, units.quantity - units.leftPaid - units.creditedUnleft));
  return { unleft, left: count - unleft };
}

/** Units that were delivered, each run with its moment. */
const deliveries = (order: Order, lineId: string): readonly { readonly at: Date; readonly quantity: number }[] =>
  Object.values(order.parcels).flatMap(({ deliveredAt, lines }) =>
    deliveredAt === null
      ? []
      : lines.filter((line) => line.lineId === lineId).map(({ quantity }) => ({ at: deliveredAt, quantity })),
  );

/** What of a line can be sent back: how many by their number, and until when the newest of them. */
export type Returnable = { readonly lineId: string; readonly left: number; readonly lastDeliveredAt: Date | null };

/** How many units of a line were delivered and are in no return; a return takes the oldest first. */
export function returnableOf(order: Order, lineId: string): Returnable {
  const delivered = deliveries(order, lineId);
  const used = order.returns.flatMap((asked) =>
    asked.lines.filter((line) => line.lineId === lineId).map((line) => unitsUsed(asked, line)),
  );
  const last = Math.max(...delivered.map(({ at }) => at.getTime()));
  return {
    lineId,
    left: Math.max(0, sum(delivered.map(({ quantity }) => quantity)) - sum(used)),
    lastDeliveredAt: delivered.length === 0 ? null : new Date(last),
  };
}

/** How many units of a line may be sent back at a moment: delivered less than `windowMs` ago and in no return. */
export function returnableAt(order: Order, lineId: string, now: Date, windowMs: number): number {
  const inWindow = deliveries(order, lineId).filter(({ at }) => at.getTime() + windowMs > now.getTime());
  return Math.min(sum(inWindow.map(({ quantity }) => quantity)), returnableOf(order, lineId).left);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Units by line, at most as many as a line has of something. */
export const atMost = (
  wanted: readonly Units[],
  units: readonly LineUnits[],
  limit: (units: LineUnits) => number,
): readonly Units[] => {
  const asked = countByLine(wanted);
  return units.flatMap((line) => {
    const quantity = Math.min(asked.get(line.lineId) ?? 0, limit(line));
    return quantity > 0 ? [{ lineId: line.lineId, quantity }] : [];
  });
};
