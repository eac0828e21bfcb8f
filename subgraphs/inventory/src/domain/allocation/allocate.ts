import { ok, refuse, type Result } from "@novatech/kernel/result";
import { freeUnits, type StockPlace } from "../stock-item.ts";
import { distanceToCountryKm } from "./distance.ts";

/** What a check-out asks for. */
export type WantedLine = {
  readonly lineId: string;
  readonly variantId: string;
  readonly merchantId: string;
  readonly quantity: number;
};

/** Units of a line that come from one warehouse. */
export type Allocation = WantedLine & { readonly warehouseId: string; readonly stockItemId: string };

/** A variant of which there is too little, summed over the lines that ask for it. */
export type Shortage = { readonly variantId: string; readonly requested: number; readonly available: number };

/** Where the goods go. */
export type Destination = {
  readonly countryCode: string;
  /** The store where they are picked up: all of them come from there. Null when they are delivered. */
  readonly pickUpWarehouseId: string | null;
};

/** A merchant's warehouse that has some of what is wanted. */
export type Choice = {
  readonly warehouseId: string;
  /** How many are free, by variant; only what is wanted, and only where there are any. */
  readonly free: ReadonlyMap<string, number>;
  /** From the warehouse to the buyer; what crosses a border counts as further than anything that does not. */
  readonly distanceKm: number;
};

/**
 * How the warehouses of one merchant share what is wanted of it. It is asked only when there is enough in all of them together;
 * `choices` come nearest first, then fullest, then by id. It gives the warehouses to take from, in the order they are asked,
 * and whether a line is rather taken from a later one that has all of it than from several. Together they must have enough.
 */
export type AllocationStrategy = (
  wanted: ReadonlyMap<string, number>,
  choices: readonly Choice[],
) => { readonly order: readonly Choice[]; readonly keepsLinesWhole: boolean };

/**
 * Chooses the warehouses of every line, or none when anything is short: then it tells every shortage. Only warehouses of the
 * line's merchant are asked. `places` are the stock items of the wanted variants, as locked. The same input gives the same choice.
 */
export function allocate(
  strategy: AllocationStrategy,
  lines: readonly WantedLine[],
  places: readonly StockPlace[],
  destination: Destination,
): Result<readonly Allocation[], readonly Shortage[]> {
  const { pickUpWarehouseId: storeId } = destination;
  const reachable = storeId === null ? places : places.filter(({ warehouseId }) => warehouseId === storeId);
  const short = shortages(lines, reachable);
  if (short.length > 0) return refuse(short);

  const left = new Map(reachable.map((place) => [place.id, freeUnits(place)]));
  const byMerchant = Map.groupBy(lines, ({ merchantId }) => merchantId);
  const allocations = [...byMerchant].flatMap(([merchantId, own]) => {
    const wanted = sumByVariant(own);
    const offers = reachable.filter((place) => place.merchantId === merchantId && wanted.has(place.variantId));
    const { order, keepsLinesWhole } = strategy(wanted, choicesOf(offers, destination.countryCode));
    return own.flatMap((line) => takeLine(line, { offers, order, keepsLinesWhole, left }));
  });
  const inOrder = new Map(lines.map(({ lineId }, index) => [lineId, index]));
  return ok(allocations.toSorted((a, b) => (inOrder.get(a.lineId) ?? 0) - (inOrder.get(b.lineId) ?? 0)));
}

function choicesOf(offers: readonly StockPlace[], countryCode: string): readonly Choice[] {
  const byWarehouse = Map.groupBy(
    offers.filter((place) => freeUnits(place) > 0),
    ({ warehouseId }) => warehouseId,
  );
  const units = (choice: Choice): number => [...choice.free.values()].reduce((sum, free) => sum + free, 0);
  return [...byWarehouse]
    .flatMap(([warehouseId, there]) => {
      const [place] = there;
      if (place === undefined) return [];
      const free = new Map(there.map((item) => [item.variantId, freeUnits(item)]));
      return [{ warehouseId, free, distanceKm: distanceToCountryKm(place, countryCode) }];
    })
    .toSorted((a, b) => a.distanceKm - b.distanceKm || units(b) - units(a) || (a.warehouseId < b.warehouseId ? -1 : 1));
}

/** What a line takes from the warehouses of its merchant. Counts down `left`. */
function takeLine(
  line: WantedLine,
  from: {
    readonly offers: readonly StockPlace[];
    readonly order: readonly Choice[];
    readonly keepsLinesWhole: boolean;
    readonly left: Map<string, number>;
  },
): Allocation[] {
  const { left } = from;
  const shelves = from.order.flatMap(({ warehouseId }) =>
    from.offers.filter((place) => place.warehouseId === warehouseId && place.variantId === line.variantId),
  );
  const whole = shelves.find((place) => (left.get(place.id) ?? 0) >= line.quantity);
  let missing = line.quantity;
  return (from.keepsLinesWhole && whole ? [whole] : shelves).flatMap((place) => {
    const quantity = Math.min(missing, left.get(place.id) ?? 0);
    if (quantity === 0) return [];
    missing -= quantity;
    left.set(place.id, (left.get(place.id) ?? 0) - quantity);
    return [{ ...line, quantity, warehouseId: place.warehouseId, stockItemId: place.id }];
  });
}

function sumByVariant(lines: readonly WantedLine[]): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of lines) wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  return wanted;
}

function shortages(lines: readonly WantedLine[], places: readonly StockPlace[]): readonly Shortage[] {
  const byThing = Map.groupBy(lines, (line) => `${line.variantId}\n${line.merchantId}`);
  return [...byThing.values()].flatMap((same) => {
    const [line] = same;
    if (line === undefined) return [];
    const requested = same.reduce((sum, { quantity }) => sum + quantity, 0);
    const available = places
      .filter((place) => place.variantId === line.variantId && place.merchantId === line.merchantId)
      .reduce((sum, place) => sum + freeUnits(place), 0);
    return available < requested ? [{ variantId: line.variantId, requested, available }] : [];
  });
}
