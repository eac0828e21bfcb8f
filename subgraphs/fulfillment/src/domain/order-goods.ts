import { type Label, labelOf, mayHaveLabel } from "./label.ts";
import {
  type PackedShipment,
  type ShipmentCause,
  statusesBeforeHandOver,
  takeStep,
  type TakenStep,
} from "./shipment.ts";
import { type PlacedHalf, type StockPart, weightOf } from "./shipment-plan.ts";
import { wordsOf } from "./shipment-words.ts";
import { decide, type Decision, type Holding, type Wish, without } from "./withdrawal.ts";

/** Stock that was found for units that could not come as planned. */
export type Replacement = {
  readonly replacementId: string;
  readonly cause: Exclude<ShipmentCause, "ORDER">;
  readonly stock: readonly StockPart[];
};

/** All of an order's goods that have not left: what is still to be planned, and the parcels in the warehouses. */
export type OrderGoods = {
  /** Null until order.placed was handled. */
  readonly placed: PlacedHalf | null;
  /** What is not in parcels yet. Null while nobody has said where it lies; empty when it is planned. */
  readonly stock: readonly StockPart[] | null;
  /** Replacements that are not in parcels yet. */
  readonly replacements: readonly Replacement[];
  /** Those that were not handed over. */
  readonly parcels: readonly PackedShipment[];
};

/** What a wish does to an order's goods. */
export type Withdrawal = {
  readonly goods: OrderGoods;
  readonly decision: Decision;
  /** What happened to parcels. */
  readonly taken: readonly TakenStep[];
  /** Labels nobody needs any more. */
  readonly voided: readonly Label[];
};

type Holder =
  | { readonly kind: "stock"; readonly place: number }
  | { readonly kind: "replacement"; readonly replacementId: string; readonly place: number }
  | { readonly kind: "parcel"; readonly shipmentId: string };

/**
 * Withdraws units: first what is not paid yet, of that what is not planned, then from the parcels with the least work in them,
 * newest first. What is sent in exchange is withdrawn only when it is not there: it stands for units that came back, which nobody
 * can cancel.
 */
export function withdraw(goods: OrderGoods, wish: Wish, now: Date): Withdrawal {
  const { decision, taken } = decide(wish, holdingsOf(goods, wish));
  const ofParcel = (id: string) => taken.filter(({ holder }) => holder.kind === "parcel" && holder.shipmentId === id);
  const touched = goods.parcels.flatMap((parcel) => {
    const units = ofParcel(parcel.id);
    const step = units.length > 0 ? takeOut(parcel, units, goods.placed, now) : null;
    return step ? [{ parcel, step }] : [];
  });
  const after = new Map(touched.map(({ step: { shipment } }) => [shipment.id, shipment]));
  return {
    goods: {
      ...goods,
      stock: goods.stock && lessen(goods.stock, (place) => takenAt(taken, "stock", null, place)),
      replacements: goods.replacements.map((replacement) => ({
        ...replacement,
        stock: lessen(replacement.stock, (place) => takenAt(taken, "replacement", replacement.replacementId, place)),
      })),
      parcels: goods.parcels
        .map((parcel) => after.get(parcel.id) ?? parcel)
        .filter(({ status }) => status !== "CANCELLED"),
    },
    decision,
    taken: touched.map(({ step }) => step),
    voided: touched.flatMap(({ parcel, step }) =>
      step.shipment.status === "CANCELLED" && mayHaveLabel(parcel) ? [labelOf(parcel)] : [],
    ),
  };
}

function holdingsOf(goods: OrderGoods, { cause }: Wish): readonly Holding<Holder>[] {
  const stage = ({ status }: PackedShipment): number => (statusesBeforeHandOver as readonly string[]).indexOf(status);
  const byStage = goods.parcels.toSorted((a, b) => stage(a) - stage(b) || (a.id < b.id ? 1 : -1));
  const all: readonly (Holding<Holder> & { readonly of: ShipmentCause })[] = [
    ...(goods.stock ?? []).map((part, place) => ({
      ...part,
      of: "ORDER" as const,
      holder: { kind: "stock" as const, place },
    })),
    ...goods.replacements.flatMap(({ replacementId, cause: of, stock }) =>
      stock.map((part, place) => ({ ...part, of, holder: { kind: "replacement" as const, replacementId, place } })),
    ),
    ...byStage.flatMap(({ id, warehouseId, cause: of, lines }) =>
      lines.map((line) => ({ ...line, warehouseId, of, holder: { kind: "parcel" as const, shipmentId: id } })),
    ),
  ];
  // Orders counts withdrawn units as unpaid as long as there are such.
  const isPaid = (of: ShipmentCause): boolean => of === "RESHIPMENT" || of === "EXCHANGE";
  return all
    .filter(({ of }) => cause !== "CANCELLATION" || of !== "EXCHANGE")
    .toSorted((a, b) => Number(isPaid(a.of)) - Number(isPaid(b.of)));
}

const takenAt = (
  taken: readonly Holding<Holder>[],
  kind: "stock" | "replacement",
  replacementId: string | null,
  place: number,
): number =>
  taken.find(
    ({ holder }) =>
      holder.kind === kind &&
      holder.place === place &&
      (holder.kind === "stock" || holder.replacementId === replacementId),
  )?.quantity ?? 0;

const lessen = (parts: readonly StockPart[], takenOf: (place: number) => number): readonly StockPart[] =>
  parts.flatMap((part, place) => {
    const quantity = part.quantity - takenOf(place);
    return quantity > 0 ? [{ ...part, quantity }] : [];
  });

/** A parcel with fewer units in it; cancelled, with what was in it last, when none is left. Null when it has left. */
function takeOut(
  parcel: PackedShipment,
  units: readonly { readonly lineId: string; readonly quantity: number }[],
  placed: PlacedHalf | null,
  now: Date,
): TakenStep | null {
  const lines = without(parcel.lines, units);
  if (lines.length === 0) return takeStep(parcel, { move: "cancel", description: wordsOf("cancel", parcel) }, now);
  const left = { ...parcel, lines, weightGrams: placed ? weightOf(placed, lines) : parcel.weightGrams };
  return takeStep(left, { move: "takeOut", description: wordsOf("takeOut", parcel) }, now);
}
