import { randomUUID } from "node:crypto";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { accepted, logIn, type Refusal } from "@novatech/testkit/shop/buying";
import type { AttackedShop } from "./attacked-shop.ts";
import { insist } from "./patience.ts";
import type { Plan } from "./plan.ts";

/** A variant of which a known number can be bought. */
export type Shelf = { readonly variantId: string; readonly units: number };

/** A log-in of the demo shop (shop/demo-seed/accounts.ts) that may change every merchant's stock. */
const staff = { email: "staff@novatech.example", password: "demo-staff" };

const stockAdjust = /* GraphQL */ `
  mutation StockAdjust($input: StockAdjustInput!) {
    stockAdjust(input: $input) {
      stockItem {
        available
      }
      userErrors {
        code
        message
      }
    }
  }
`;

type Place = {
  readonly variant_id: string;
  readonly warehouse_id: string;
  readonly free: number;
};

/**
 * Puts exactly the plan's units on its shelves, through the graph: what lies there from before is taken away first.
 * Nothing may be on its way meanwhile. Rejects with what was refused, or when the shop does not answer for a minute.
 */
export async function fillShelves(shop: AttackedShop, plan: Plan): Promise<readonly Shelf[]> {
  const until = performance.now() + 60_000;
  const places = await shop.databases.inventory<Place[]>`
    select variant_id, warehouse_id, on_hand - reserved - committed as free from stock_items order by 1, 2`;
  const variants = [...Map.groupBy(places, (place) => place.variant_id)];
  const visitor = createGraphClient(shop.url, { name: "novatech-faults" });
  const keeper = await insist("log in as staff", until, () => logIn(visitor, staff));
  const shelves: Shelf[] = [];
  try {
    for (const { place, units } of plan.shelves) {
      // Two shelves of one variant would count each other's units.
      const free = variants.filter(([id]) => shelves.every(({ variantId }) => variantId !== id));
      const [variantId, here] = free[Math.floor(place * free.length)] ?? [];
      if (variantId === undefined || here === undefined) throw new Error("the shop has no stock to put on shelves");
      for (const [index, { warehouse_id: warehouseId, free: before }] of here.entries()) {
        const quantity = (units[index] ?? 0) - before;
        if (quantity === 0) continue;
        const input = { variantId, warehouseId, quantity, reason: "fault run", idempotencyKey: randomUUID() };
        await insist("fill a shelf", until, async () => {
          type Answer = { readonly stockAdjust: { readonly userErrors: readonly Refusal[] } };
          accepted((await keeper.get<Answer>(stockAdjust, { input })).stockAdjust);
        });
      }
      shelves.push({ variantId, units: units.reduce((sum, some) => sum + some, 0) });
    }
  } finally {
    await Promise.all([visitor.close(), keeper.close()]);
  }
  return shelves;
}
