import type { Units } from "./units.ts";

/**
 * What a parcel's events name. Up to DELIVERED in the order in which it happens; the others come between, or end it.
 */
export const shipmentStages = [
  "CREATED",
  "PACKED",
  "READY_FOR_PICKUP",
  "LABEL_PURCHASED",
  "HANDED_OVER",
  "IN_TRANSIT",
  "DELAYED",
  "DELIVERY_ATTEMPTED",
  "OUT_FOR_DELIVERY",
  "DELIVERED",
  "LOST",
  "DAMAGED",
  "RETURNED_TO_SENDER",
  "CANCELLED",
] as const;
export type ShipmentStage = (typeof shipmentStages)[number];

const finalStages: readonly ShipmentStage[] = ["DELIVERED", "LOST", "DAMAGED", "RETURNED_TO_SENDER", "CANCELLED"];
/** What can be said of a parcel again: a carrier comes twice, and is late twice. */
const repeatable: readonly ShipmentStage[] = ["IN_TRANSIT", "DELAYED", "DELIVERY_ATTEMPTED", "OUT_FOR_DELIVERY"];

const rank = (stage: ShipmentStage): number => shipmentStages.indexOf(stage);

/** A parcel as far as an order follows from it. */
export type Parcel = {
  readonly stage: ShipmentStage;
  readonly cause: "ORDER" | "REALLOCATION" | "RESHIPMENT" | "EXCHANGE";
  readonly lines: readonly Units[];
  /** The stages told so far, each with its moment in milliseconds: the same stage of another moment is news. */
  readonly told: readonly string[];
  /** Null until it was delivered. */
  readonly deliveredAt: Date | null;
};

/** Whether a parcel had left the warehouse, whatever became of it. */
export const hasLeft = ({ stage }: Pick<Parcel, "stage">): boolean =>
  stage !== "CANCELLED" && rank(stage) >= rank("HANDED_OVER");

/** Whether a parcel left and its units are with the buyer or on their way. */
export const isAway = (parcel: Pick<Parcel, "stage">): boolean => hasLeft(parcel) && !isGone(parcel);

/** Whether a parcel left and will not arrive. */
export const isGone = ({ stage }: Pick<Parcel, "stage">): boolean =>
  stage === "LOST" || stage === "DAMAGED" || stage === "RETURNED_TO_SENDER";

/** Whether work on a parcel began: something is in a box. */
export const isInWork = ({ stage }: Pick<Parcel, "stage">): boolean =>
  stage !== "CANCELLED" && rank(stage) >= rank("PACKED");

/** Whether a parcel has its label, or needs none any more. */
export const isLabelled = ({ stage }: Pick<Parcel, "stage">): boolean =>
  stage !== "CANCELLED" && rank(stage) >= rank("LABEL_PURCHASED");

/** Whether nothing can happen to a parcel any more. */
export const isFinal = (stage: ShipmentStage): boolean => finalStages.includes(stage);

/** How a stage at a moment is remembered as told. A stage that comes once is told once, whatever moment a repetition names. */
export const toldKey = (stage: ShipmentStage, at: Date): string =>
  repeatable.includes(stage) ? `${stage} ${at.getTime()}` : stage;

/** A parcel after one more stage. A late one moves it nowhere; the first that ends it stays. A van may turn back to being late. */
export function moveParcel(
  before: Parcel | undefined,
  moved: { readonly stage: ShipmentStage; readonly cause: Parcel["cause"]; readonly lines: readonly Units[] },
  at: Date,
): Parcel {
  const told = [...(before?.told ?? []), toldKey(moved.stage, at)];
  const deliveredAt = moved.stage === "DELIVERED" ? at : null;
  if (before === undefined) return { ...moved, told, deliveredAt };
  if (isFinal(before.stage)) return { ...before, told };
  const isLate = rank(moved.stage) < rank(before.stage) && !(repeatable.includes(moved.stage) && isAway(before));
  return isLate ? { ...before, told } : { ...before, ...moved, told, deliveredAt };
}
