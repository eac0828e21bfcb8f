/** An entry of an order's timeline, as far as its order is judged. */
type Entry = { readonly sequence: number; readonly kind: string; readonly shipmentId: string | null };

const stages = ["CREATED", "PACKED", "LABEL_PURCHASED", "HANDED_OVER", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED"];

/**
 * What is wrong with a timeline, as sentences; empty when nothing is. Sequences count from 1 without a gap; the order is
 * placed first, confirmed once, completed last; each parcel goes through its stages forwards and only a parcel in transit
 * is seen twice at one; nothing is captured before the order is placed. Parcels and payments do not wait for each other.
 */
export function faultsOfTimeline(entries: readonly Entry[]): readonly string[] {
  const faults = entries
    .filter(({ sequence }, index) => sequence !== index + 1)
    .map(({ sequence, kind }, _index) => `${kind} has the sequence ${sequence}`);
  const kinds = entries.map(({ kind }) => kind);
  if (kinds[0] !== "ORDER_PLACED") faults.push(`it begins with ${kinds[0] ?? "nothing"}`);
  for (const kind of ["ORDER_PLACED", "ORDER_CONFIRMED", "ORDER_COMPLETED"]) {
    const times = kinds.filter((one) => one === kind).length;
    if (times > 1) faults.push(`${kind} came ${times} times`);
  }
  const completed = kinds.indexOf("ORDER_COMPLETED");
  if (completed !== -1 && completed !== kinds.length - 1) faults.push(`${kinds.at(-1)} came after ORDER_COMPLETED`);
  const parcels = Map.groupBy(
    entries.filter(({ kind }) => kind.startsWith("SHIPMENT_")),
    ({ shipmentId }) => shipmentId,
  );
  for (const [shipmentId, moves] of parcels) faults.push(...faultsOfParcel(shipmentId, moves));
  return faults;
}

function faultsOfParcel(shipmentId: string | null, moves: readonly Entry[]): string[] {
  const places = moves.map(({ kind }) => stages.indexOf(kind.replace("SHIPMENT_", "")));
  return places.flatMap((place, index) => {
    const before = places[index - 1] ?? -1;
    const isLegal = place === before + 1 || (place === before && stages[place] === "IN_TRANSIT");
    return isLegal ? [] : [`parcel ${shipmentId}: ${stages[place]} came after ${stages[before] ?? "nothing"}`];
  });
}
