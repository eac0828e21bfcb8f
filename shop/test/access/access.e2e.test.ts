import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoMerchants, northlight } from "../../demo-seed/merchants.ts";
import { newHome } from "../shop-run.ts";
import { readWithoutWhere } from "./crossing.ts";
import type { Matrix } from "./matrix.ts";
import { differences } from "./page.ts";
import type { People } from "./actors.ts";
import { people } from "./people.ts";
import { matrixFile, readApi, tryAll } from "./try-all.ts";
import { walk } from "./walk.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let everybody: People;
beforeAll(async () => {
  world = await openWorld(await newHome());
  everybody = await people(world);
}, 300_000);
afterAll(() => world?.stop());

test("members of a merchant read no other merchant's rows and no other person's, also where a statement has no WHERE", async () => {
  const others = demoMerchants.filter(({ id }) => id !== northlight.id).map(({ id }) => id);
  const hidden = everybody.markers.filter(({ mayBeSeenBy }) => !mayBeSeenBy.includes("merchantOwner"));
  const some: string[] = [];
  const crossed: string[] = [];
  for (const room of ["orders", "payments", "inventory", "fulfillment"]) {
    const whom = { merchantIds: [northlight.id], userId: null };
    for (const { table, rows, all, text } of await readWithoutWhere(world.databaseUrls[room] ?? "", whom)) {
      const at = `${room}.${table}`;
      // Where stores are everybody knows; whom an invoice is for stands on the invoice.
      const foreign = [
        ...(table === "stores" ? [] : others),
        ...(table === "invoice_recipients" ? [] : hidden.map((marker) => marker.text)),
      ];
      crossed.push(...foreign.filter((one) => text.includes(one)).map((one) => `${at}: ${one}`));
      if (rows > 0 && rows < all) some.push(at);
    }
  }
  expect(crossed).toEqual([]);
  // Nothing of this would be worth anything if nothing were shown.
  expect(some).toEqual(
    expect.arrayContaining([
      "orders.merchant_orders",
      "orders.order_lines",
      "payments.invoices",
      "payments.settlement_entries",
      "inventory.stock_items",
      "inventory.stock_ledger",
      "inventory.warehouses",
      "fulfillment.shipments",
      "fulfillment.shipment_lines",
      "fulfillment.tracking_events",
    ]),
  );
});

test("nobody who walks through the graph at random is told what is another person's", async () => {
  const schema = readApi();
  const subjects = [...new Set(everybody.actors.map(({ subject }) => subject))];
  const seed = Number(process.env["ACCESS_SEED"] ?? 20_261_123);
  for (const [index, actor] of everybody.actors.entries()) {
    const { leaks, characters } = await walk({
      world,
      schema,
      actor,
      subjects,
      markers: everybody.markers,
      seed: seed + index,
      queries: 60,
      maxDepth: 8,
    });
    expect(leaks).toEqual([]);
    expect(characters).toBeGreaterThan(10_000);
  }
}, 300_000);

test("everybody may see and do exactly what is checked in", async () => {
  const kept = JSON.parse(readFileSync(matrixFile, "utf8")) as Matrix;
  const news = differences(kept, await tryAll(world, everybody));
  expect(news.join("\n"), "npm run access -- write checks it in, once it is as it should be").toBe("");
}, 300_000);
