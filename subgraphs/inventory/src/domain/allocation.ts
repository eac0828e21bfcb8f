import { ok, refuse, type Result } from "@novatech/kernel/result";
import { freeUnits, type StockItem } from "./stock-item.ts";

/** What a check-out asks for. */
export type WantedLine = {
  readonly lineId: string;
  readonly variantId: string;
  readonly merchantId: string;
  readonly quantity: number;
};

/** A stock item with where it stands and whose it is. */
export type StockPlace = StockItem & { readonly merchantId: string; readonly countryCode: string };

/** Units of a line that come from one warehouse. */
export type Allocation = WantedLine & { readonly warehouseId: string; readonly stockItemId: string };

/** A variant of which there is too little, summed over the lines that ask for it. */
export type Shortage = { readonly variantId: string; readonly requested: number; readonly available: number };

/**
 * Chooses the warehouses of every line, or none when anything is short: then it tells every shortage.
 * A line comes from one warehouse where one has all of it, from several otherwise. Of several choices: the buyer's country first,
 * then a warehouse that already sends something of that merchant's (one parcel fewer), then the one with most, then by id.
 * Only warehouses of the line's merchant are asked. `places` are the stock items of the wanted variants, as locked.
 */
export function allocate(
  lines: readonly WantedLine[],
  places: readonly StockPlace[],
  countryCode: string,
): Result<readonly Allocation[], readonly Shortage[]> {
  const free = new Map(places.map((place) => [place.id, freeUnits(place)]));
  const short = shortages(lines, places);
  if (short.length > 0) return refuse(short);

  const sending = new Set<string>();
  const left = (place: StockPlace): number => free.get(place.id) ?? 0;
  const inOrderOfChoice = (a: StockPlace, b: StockPlace): number =>
    Number(b.countryCode === countryCode) - Number(a.countryCode === countryCode) ||
    Number(sending.has(b.warehouseId)) - Number(sending.has(a.warehouseId)) ||
    left(b) - left(a) ||
    (a.warehouseId < b.warehouseId ? -1 : 1);

  const allocations = lines.flatMap((line) => {
    const choices = places.filter((place) => isFor(line, place) && left(place) > 0).toSorted(inOrderOfChoice);
    const whole = choices.find((place) => left(place) >= line.quantity);
    let missing = line.quantity;
    return (whole ? [whole] : choices).flatMap((place) => {
      const quantity = Math.min(missing, left(place));
      if (quantity === 0) return [];
      missing -= quantity;
      free.set(place.id, left(place) - quantity);
      sending.add(place.warehouseId);
      return [{ ...line, quantity, warehouseId: place.warehouseId, stockItemId: place.id }];
    });
  });
  return ok(allocations);
}

const isFor = (line: WantedLine, place: StockPlace): boolean =>
  place.variantId === line.variantId && place.merchantId === line.merchantId;

function shortages(lines: readonly WantedLine[], places: readonly StockPlace[]): readonly Shortage[] {
  const byThing = Map.groupBy(lines, (line) => `${line.variantId}\n${line.merchantId}`);
  return [...byThing.values()].flatMap((same) => {
    const [line] = same;
    if (line === undefined) return [];
    const requested = same.reduce((sum, { quantity }) => sum + quantity, 0);
    const available = places.filter((place) => isFor(line, place)).reduce((sum, place) => sum + freeUnits(place), 0);
    return available < requested ? [{ variantId: line.variantId, requested, available }] : [];
  });
}
