import { ok, refuse, type Result } from "@novatech/kernel/result";
import { faultsOfText } from "./contact-input.ts";
import { costOfUnits, creditOf, type CreditUnits } from "./credit.ts";
import type { Order } from "./order.ts";
import type { OrderEventData } from "./order-event.ts";
import { type OrderRefusal, refusal } from "./order-refusal.ts";
import { returnableAt, returnableOf, unitsOf } from "./order-units.ts";
import { canMoveReturn, type Return, type ReturnSignal } from "./return.ts";
import type { ReturnEventData, ReturnReason, ReturnResolution, ReturnWish } from "./return-event.ts";
import { faultsOfLines } from "./wanted-lines.ts";

type Decision = Result<readonly OrderEventData[], readonly OrderRefusal[]>;
type NextId = (prefix: string) => string;

/** What somebody wants to send back, and why. */
export type ReturnCommand = {
  readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly reason: ReturnReason }[];
  readonly wanted: ReturnWish;
};

/**
 * Asks to send delivered units back, one return for each merchant. A unit in another return counts as gone. Refused with
 * RETURN_NOT_POSSIBLE (not delivered, or asked for already), RETURN_WINDOW_OVER, NOT_FOUND and INVALID_INPUT.
 */
export function decideReturnRequest(
  order: Order,
  { lines, wanted }: ReturnCommand,
  { now, windowMs, nextId }: { readonly now: Date; readonly windowMs: number; readonly nextId: NextId },
): Decision {
  const faults = faultsOfLines(lines, unitsOf(order), 1);
  if (faults.length > 0) return refuse(faults);
  const tooMany = lines.flatMap(({ lineId, quantity }, index): readonly OrderRefusal[] => {
    const place = ["lines", String(index), "quantity"];
    if (quantity <= returnableAt(order, lineId, now, windowMs)) return [];
    const { left } = returnableOf(order, lineId);
    if (quantity <= left)
      return [
        refusal(
          "RETURN_WINDOW_OVER",
          `It was delivered more than ${Math.round(windowMs / 86_400_000)} days ago and cannot be sent back any more.`,
          ...place,
        ),
      ];
    return [
      refusal(
        "RETURN_NOT_POSSIBLE",
        left === 0
          ? "Nothing of this line can be sent back: it has not arrived, or a return was asked for already."
          : `Only ${left} of this line can be sent back: the others have not arrived, or a return was asked for already.`,
        ...place,
      ),
    ];
  });
  if (tooMany.length > 0) return refuse(tooMany);
  const partOf = new Map(order.draft.lines.map((line) => [line.lineId, line.merchantOrderId]));
  const byPart = Map.groupBy(lines, (line) => partOf.get(line.lineId) ?? "");
  return ok(
    [...byPart].map(([merchantOrderId, ofPart]) => ({
      type: "RETURN_REQUESTED",
      returnId: nextId("ret"),
      merchantOrderId,
      wanted,
      lines: ofPart,
    })),
  );
}

const actsOf: Readonly<Record<ReturnSignal, string>> = {
  RETURN_APPROVED: "approved",
  RETURN_DECLINED: "declined",
  RETURN_SHIPPED: "sent",
  RETURN_CANCELLED: "cancelled",
  RETURN_EXPIRED: "ended",
  RETURN_RECEIVED: "received",
  RETURN_INSPECTED: "inspected",
  RETURN_RESOLVED: "resolved",
};

/** A return of an order; null when it has none such. */
export const returnOf = (order: Order, returnId: string): Return | null =>
  order.returns.find(({ id }) => id === returnId) ?? null;

/** Moves a return as the table says. Refused with RETURN_NOT_MOVABLE where it stands elsewhere, and nothing changes. */
export function decideReturnMove(
  order: Order,
  data: Exclude<ReturnEventData, { type: "RETURN_REQUESTED" | "RETURN_INSPECTED" | "RETURN_RESOLVED" }>,
): Decision {
  const refused = refusalOfMove(order, data.returnId, data.type);
  return refused === null ? ok([data]) : refuse([refused]);
}

/** Writes down that a return was sent. Refused with INVALID_INPUT where carrier or number are no such texts, and as `decideReturnMove`. */
export function decideReturnShipment(
  order: Order,
  shipped: { readonly returnId: string; readonly carrier: string | null; readonly trackingNumber: string | null },
): Decision {
  const limits = { min: 1, max: 60 };
  const faults = (["carrier", "trackingNumber"] as const).flatMap((field) =>
    shipped[field] === null ? [] : faultsOfText(shipped[field], limits, [field]),
  );
  return faults.length > 0
    ? refuse(faults.map(({ message, path }) => refusal("INVALID_INPUT", message, ...path)))
    : decideReturnMove(order, { type: "RETURN_SHIPPED", ...shipped });
}

function refusalOfMove(order: Order, returnId: string, signal: ReturnSignal): OrderRefusal | null {
  const asked = returnOf(order, returnId);
  if (asked === null) return refusal("NOT_FOUND", "There is no such return.", "returnId");
  return canMoveReturn(asked.status, signal)
    ? null
    : refusal("RETURN_NOT_MOVABLE", `A return that is ${asked.status} cannot be ${actsOf[signal]}.`);
}

/** Writes down what came back and in which state. Units that did not come are in neither number. */
export function decideInspection(
  order: Order,
  returnId: string,
  lines: readonly { readonly lineId: string; readonly good: number; readonly damaged: number }[],
): Decision {
  const refused = refusalOfMove(order, returnId, "RETURN_INSPECTED");
  const asked = returnOf(order, returnId);
  if (refused !== null || asked === null) return refuse(refused === null ? [] : [refused]);
  const ofReturn = unitsOf(order).filter((units) => asked.lines.some((line) => line.lineId === units.lineId));
  const counted = lines.map(({ lineId, good, damaged }) => ({ lineId, quantity: good + damaged }));
  const faults = [
    ...faultsOfLines(counted, ofReturn, 0),
    ...lines.flatMap(({ lineId, good, damaged }, index): readonly OrderRefusal[] => {
      const sent = asked.lines.find((line) => line.lineId === lineId)?.quantity ?? 0;
      const isRight = Number.isSafeInteger(good) && Number.isSafeInteger(damaged) && good >= 0 && damaged >= 0;
      return isRight && good + damaged <= sent
        ? []
        : [refusal("INVALID_INPUT", `Give two numbers from 0 that make at most ${sent}.`, "lines", String(index))];
    }),
  ];
  const missing = asked.lines.filter((line) => !lines.some(({ lineId }) => lineId === line.lineId));
  if (missing.length > 0)
    faults.push(refusal("INVALID_INPUT", "Name every line of the return, with 0 for what did not come.", "lines"));
  return faults.length > 0 ? refuse(faults) : ok([{ type: "RETURN_INSPECTED", returnId, lines }]);
}

/** How a return is to be settled. `refundMinor`: gross, null for all the units cost. */
export type ResolveCommand = {
  readonly returnId: string;
  readonly resolution: ReturnResolution;
  readonly refund: { readonly minor: bigint; readonly currency: string } | null;
};

/**
 * Settles a return: money back, the same things again, or nothing. Refused with INVALID_INPUT (more than the units cost), RETURN_NOT_POSSIBLE
 * (nothing came), ORDER_CHARGED_BACK (the bank took the money back already) and RETURN_NOT_MOVABLE.
 */
export function decideResolution(order: Order, command: ResolveCommand, nextId: NextId): Decision {
  const { returnId, resolution, refund } = command;
  const refused = refusalOfMove(order, returnId, "RETURN_RESOLVED");
  const asked = returnOf(order, returnId);
  if (refused !== null || asked === null) return refuse(refused === null ? [] : [refused]);
  const resolved: OrderEventData = { type: "RETURN_RESOLVED", returnId, resolution };
  const units = asked.lines.flatMap(({ lineId, good, damaged }): CreditUnits[] =>
    good + damaged > 0 ? [{ lineId, quantity: good + damaged, hasLeft: true }] : [],
  );
  if (refund !== null && resolution !== "REFUND")
    return refuse([refusal("INVALID_INPUT", "Only a REFUND has an amount: leave it out.", "refund")]);
  if (resolution === "REJECTED") return ok([resolved]);
  if (units.length === 0)
    return refuse([refusal("RETURN_NOT_POSSIBLE", "Nothing came back: resolve it as REJECTED.", "resolution")]);
  if (resolution === "EXCHANGE") {
    const lines = units.map(({ lineId, quantity }) => ({ lineId, quantity }));
    const replacementId = nextId("repl");
    return ok([
      resolved,
      { type: "REPLACEMENT_REQUESTED", replacementId, cause: "EXCHANGE", lines, shipmentId: null, returnId },
    ]);
  }
  return refunded(order, { resolved, units, refund, returnId }, nextId);
}

function refunded(
  order: Order,
  settled: {
    readonly resolved: OrderEventData;
    readonly units: readonly CreditUnits[];
    readonly refund: ResolveCommand["refund"];
    readonly returnId: string;
  },
  nextId: NextId,
): Decision {
  const { resolved, units, refund, returnId } = settled;
  if (order.chargedBackMinor > 0n)
    return refuse([
      refusal(
        "ORDER_CHARGED_BACK",
        "The buyer's bank took the money back already: nothing can be refunded.",
        "resolution",
      ),
    ]);
  const cost = costOfUnits(order, units).gross;
  if (refund !== null && refund.currency !== order.draft.currency)
    return refuse([refusal("INVALID_INPUT", `The order is in ${order.draft.currency}.`, "refund", "currencyCode")]);
  if (refund !== null && (refund.minor <= 0n || refund.minor > cost))
    return refuse([
      refusal("INVALID_INPUT", `Give an amount from 1 to ${cost}, which the units cost.`, "refund", "minorUnits"),
    ]);
  const grossMinor = refund?.minor ?? cost;
  const credit = creditOf(order, { creditId: nextId("cred"), cause: "RETURN", units, returnId, grossMinor });
  return credit === null
    ? refuse([refusal("RETURN_NOT_POSSIBLE", "These units were credited already.", "resolution")])
    : ok([resolved, { type: "CREDITED", ...credit }]);
}
