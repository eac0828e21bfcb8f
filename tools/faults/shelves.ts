import { randomUUID } from "node:crypto";
import type { GraphClient } from "@novatech/testkit/graph-client";
import { accepted, type Refusal } from "@novatech/testkit/shop/buying";
import * as operations from "@novatech/testkit/shop/operations-afterwards";
import type { Keeper } from "./afterwards.ts";
import type { AttackedShop } from "./attacked-shop.ts";
import { insist } from "./patience.ts";
import type { Plan } from "./plan.ts";

/** A variant of which a known number can be bought. */
export type Shelf = {
  readonly variantId: string;
  /** How many were put there, over all warehouses. */
  readonly units: number;
  readonly warehouseIds: readonly string[];
};

type Variant = { readonly variantId: string; readonly merchantId: string };
type Place = { readonly warehouseId: string; readonly free: number };

/** How long the shop may take for one step of setting up, in milliseconds. */
const patienceMs = 60_000;

/**
 * Puts exactly the plan's units on its shelves, through the graph, in as many warehouses of their merchant as the plan has: what
 * lies there from before is taken away first. Nothing may be on its way meanwhile. Rejects with what was refused, or when the
 * shop does not answer for a minute.
 */
export async function fillShelves(shop: AttackedShop, plan: Plan, keeper: Keeper): Promise<readonly Shelf[]> {
  const { inventory } = shop.databases;
  const until = performance.now() + patienceMs;
  const variants = await inventory<Variant[]>`
    select variant_id as "variantId", merchant_id as "merchantId" from variants
    where variant_id in (select variant_id from stock_items) order by 1`;
  const shelves: Shelf[] = [];
  for (const { place, units } of plan.shelves) {
    // Two shelves of one variant would count each other's units.
    const free = variants.filter((one) => shelves.every(({ variantId }) => variantId !== one.variantId));
    const chosen = free[Math.floor(place * free.length)];
    if (chosen === undefined) throw new Error("the shop has no stock to put on shelves");
    const { variantId, merchantId } = chosen;
    await insist("open warehouses", until, () => openWarehouses(shop, merchantId, units.length, keeper));
    const here = await inventory<Place[]>`
      select warehouse.id as "warehouseId", coalesce(on_hand - reserved - committed, 0) as free from warehouses warehouse
      left join stock_items item on item.warehouse_id = warehouse.id and item.variant_id = ${variantId}
      where warehouse.merchant_id = ${merchantId} order by 1`;
    for (const [index, { warehouseId, free: before }] of here.entries()) {
      const quantity = (units[index] ?? 0) - before;
      if (quantity === 0) continue;
      const input = { variantId, warehouseId, quantity, reason: "fault run", idempotencyKey: randomUUID() };
      await insist("fill a shelf", until, async () =>
        change(await keeper(), "stockAdjust", operations.stockAdjust, input),
      );
    }
    shelves.push({
      variantId,
      units: units.reduce((sum, some) => sum + some, 0),
      warehouseIds: here.slice(0, units.length).map(({ warehouseId }) => warehouseId),
    });
  }
  return shelves;
}

/** Sees that a merchant has at least so many warehouses. */
async function openWarehouses(shop: AttackedShop, merchantId: string, wanted: number, keeper: Keeper): Promise<void> {
  const rows = await shop.databases.inventory`select id from warehouses where merchant_id = ${merchantId}`;
  for (let number = rows.length + 1; number <= wanted; number += 1)
    await change(await keeper(), "warehouseCreate", operations.warehouseCreate, {
      merchantId,
      name: `Warehouse ${number}`,
      countryCode: "FR",
      location: { latitude: 48.86, longitude: 2.35 },
      idempotencyKey: `faults-${merchantId}-${number}`,
    });
}

/** Counts a shelf's first warehouse and finds some missing. Resolves to how many; 0 where nothing lay there. Rejects with what was refused. */
export async function countShort(
  shop: AttackedShop,
  { variantId, warehouseIds }: Shelf,
  missing: number,
  keeper: Keeper,
): Promise<number> {
  const [warehouseId = ""] = warehouseIds;
  const until = performance.now() + patienceMs;
  // PostgreSQL may be away just now.
  const [item] = await insist(
    "look at a shelf",
    until,
    () => shop.databases.inventory<{ onHand: number }[]>`
      select on_hand as "onHand" from stock_items where variant_id = ${variantId} and warehouse_id = ${warehouseId}`,
  );
  const counted = Math.max(0, (item?.onHand ?? 0) - missing);
  if (item === undefined || item.onHand === counted) return 0;
  const input = { variantId, warehouseId, counted, reason: "fault run", idempotencyKey: randomUUID() };
  await insist("count a shelf", until, async () => change(await keeper(), "stockCount", operations.stockCount, input));
  return item.onHand - counted;
}

/** Sends a mutation; rejects with what was refused. */
async function change(client: GraphClient, name: string, text: string, input: object): Promise<void> {
  const answer = await client.get<Readonly<Record<string, { readonly userErrors: readonly Refusal[] }>>>(text, {
    input,
  });
  const payload = answer[name];
  if (payload === undefined) throw new Error(`${name} was not answered`);
  accepted(payload);
}
