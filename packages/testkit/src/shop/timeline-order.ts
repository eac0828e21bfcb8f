/** An entry of an order's timeline, as far as its order is judged. */
type Entry = { readonly sequence: number; readonly kind: string; readonly shipmentId: string | null };

/** What comes at most once in an order's life. */
const once = ["ORDER_PLACED", "ORDER_CONFIRMED", "ORDER_COMPLETED", "ORDER_CANCELLED", "ORDER_EXPIRED"];
/** How an order ends: in one way only. */
const ends = ["ORDER_COMPLETED", "ORDER_CANCELLED", "ORDER_EXPIRED"];

const onTheWay = [
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "DELAYED",
  "DELIVERY_ATTEMPTED",
  "DELIVERED",
  "LOST",
  "DAMAGED",
  "RETURNED_TO_SENDER",
];

/** What may be told of a parcel after each thing that was told of it. */
const next: Readonly<Record<string, readonly string[]>> = {
  CREATED: ["PACKED", "CANCELLED"],
  PACKED: ["LABEL_PURCHASED", "READY_FOR_PICKUP", "CANCELLED"],
  // A new address: the label is bought again.
  LABEL_PURCHASED: ["LABEL_PURCHASED", "HANDED_OVER", "CANCELLED"],
  READY_FOR_PICKUP: ["HANDED_OVER", "CANCELLED"],
  HANDED_OVER: onTheWay,
  IN_TRANSIT: onTheWay,
  OUT_FOR_DELIVERY: onTheWay,
  DELAYED: onTheWay,
  DELIVERY_ATTEMPTED: onTheWay,
};

/**
 * What is wrong with a timeline, as sentences; empty when nothing is. Sequences count from 1 without a gap; the order is
 * placed first, confirmed once and ends once; each parcel goes through its stages as a parcel can. Parcels and payments do not
 * wait for each other.
 */
export function faultsOfTimeline(entries: readonly Entry[]): readonly string[] {
  const faults = entries
    .filter(({ sequence }, index) => sequence !== index + 1)
    .map(({ sequence, kind }, _index) => `${kind} has the sequence ${sequence}`);
  const kinds = entries.map(({ kind }) => kind);
  if (kinds[0] !== "ORDER_PLACED") faults.push(`it begins with ${kinds[0] ?? "nothing"}`);
  for (const kind of once) {
    const times = kinds.filter((one) => one === kind).length;
    if (times > 1) faults.push(`${kind} came ${times} times`);
  }
  const ended = kinds.filter((kind) => ends.includes(kind));
  if (new Set(ended).size > 1) faults.push(`it ended as ${ended.join(" and ")}`);
  const parcels = Map.groupBy(
    entries.filter(({ kind }) => kind.startsWith("SHIPMENT_")),
    ({ shipmentId }) => shipmentId,
  );
  for (const [shipmentId, moves] of parcels) faults.push(...faultsOfParcel(shipmentId, moves));
  return faults;
}

function faultsOfParcel(shipmentId: string | null, moves: readonly Entry[]): string[] {
  const stages = moves.map(({ kind }) => kind.replace("SHIPMENT_", ""));
  return stages.flatMap((stage, index) => {
    const before = stages[index - 1];
    const isLegal = before === undefined ? stage === "CREATED" : next[before]?.includes(stage) === true;
    return isLegal ? [] : [`parcel ${shipmentId}: ${stage} came after ${before ?? "nothing"}`];
  });
}
