import type { ReturnEventData, ReturnReason, ReturnResolution, ReturnWish } from "./return-event.ts";

/** How a return stands. */
export const returnStatuses = [
  "REQUESTED",
  "APPROVED",
  "IN_TRANSIT",
  "RECEIVED",
  "INSPECTED",
  "RESOLVED",
  "DECLINED",
  "CANCELLED",
  "EXPIRED",
] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

/** What moves a return: what was recorded of it. */
export type ReturnSignal = Exclude<ReturnEventData["type"], "RETURN_REQUESTED">;

/** The state machine of a return. What is not named is refused and changes nothing. APPROVED to RECEIVED: nobody told us that it was sent. */
export const returnMoves: Readonly<Record<ReturnStatus, Partial<Readonly<Record<ReturnSignal, ReturnStatus>>>>> = {
  REQUESTED: { RETURN_APPROVED: "APPROVED", RETURN_DECLINED: "DECLINED", RETURN_CANCELLED: "CANCELLED" },
  APPROVED: {
    RETURN_SHIPPED: "IN_TRANSIT",
    RETURN_RECEIVED: "RECEIVED",
    RETURN_CANCELLED: "CANCELLED",
    RETURN_EXPIRED: "EXPIRED",
  },
  IN_TRANSIT: { RETURN_RECEIVED: "RECEIVED" },
  RECEIVED: { RETURN_INSPECTED: "INSPECTED" },
  INSPECTED: { RETURN_RESOLVED: "RESOLVED" },
  RESOLVED: {},
  DECLINED: {},
  CANCELLED: {},
  EXPIRED: {},
};

/** A line of a return. What came back is known after the inspection. */
export type ReturnLine = {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason: ReturnReason;
  readonly good: number;
  readonly damaged: number;
};

/** Some units of one merchant's part that somebody sends back. */
export type Return = {
  readonly id: string;
  readonly merchantOrderId: string;
  readonly status: ReturnStatus;
  readonly wanted: ReturnWish;
  readonly lines: readonly ReturnLine[];
  readonly resolution: ReturnResolution | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly requestedAt: Date;
  readonly movedAt: Date;
};

/** Whether a signal is legal where a return stands. */
export const canMoveReturn = (status: ReturnStatus, signal: ReturnSignal): boolean => signal in returnMoves[status];

/** Whether something can still happen to a return. */
export const isOpenReturn = ({ status }: Pick<Return, "status">): boolean =>
  Object.keys(returnMoves[status]).length > 0;

/** Whether a return takes its units out of what can be sent back: all but those that came to nothing. */
const usesUnits = ({ status }: Pick<Return, "status">): boolean =>
  status !== "DECLINED" && status !== "CANCELLED" && status !== "EXPIRED";

/** How many units of a line came back, as far as is known. */
export function cameBack({ status, resolution }: Return, line: ReturnLine): number {
  if (status === "RECEIVED") return line.quantity;
  const stays = status === "INSPECTED" || (status === "RESOLVED" && resolution !== "REJECTED");
  return stays ? line.good + line.damaged : 0;
}

/** How many units of a line a return keeps from being asked for again: what did not come back is the buyer's still. */
export const unitsUsed = (asked: Return, line: ReturnLine): number => {
  if (!usesUnits(asked)) return 0;
  return asked.status === "RESOLVED" ? line.good + line.damaged : line.quantity;
};

/** A return after one more event. Throws for an illegal move: what is decided is decided by the table before. */
export function evolveReturn(before: Return | undefined, data: ReturnEventData, at: Date): Return {
  if (data.type === "RETURN_REQUESTED") {
    if (before !== undefined) throw new Error(`the return ${data.returnId} was requested twice`);
    const lines = data.lines.map((line) => ({ ...line, good: 0, damaged: 0 }));
    const { returnId: id, merchantOrderId, wanted } = data;
    const open = { resolution: null, carrier: null, trackingNumber: null, requestedAt: at, movedAt: at };
    return { id, merchantOrderId, wanted, lines, status: "REQUESTED", ...open };
  }
  const status = before && returnMoves[before.status][data.type];
  if (before === undefined || status === undefined)
    throw new Error(`the return ${data.returnId} cannot go by ${data.type} from ${before?.status ?? "nothing"}`);
  const moved = { ...before, status, movedAt: at };
  if (data.type === "RETURN_SHIPPED") return { ...moved, carrier: data.carrier, trackingNumber: data.trackingNumber };
  if (data.type === "RETURN_RESOLVED") return { ...moved, resolution: data.resolution };
  if (data.type !== "RETURN_INSPECTED") return moved;
  const found = new Map(data.lines.map((line) => [line.lineId, line]));
  return { ...moved, lines: before.lines.map((line) => ({ ...line, ...found.get(line.lineId) })) };
}
