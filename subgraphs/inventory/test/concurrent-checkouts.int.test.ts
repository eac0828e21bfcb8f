import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { sqlStateOf } from "@novatech/postgres/failure";
import { sequentialIds } from "@novatech/testkit/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresStockPorts } from "../src/db/stock-ports.ts";
import { fewestParcels } from "../src/domain/allocation/fewest-parcels.ts";
import { toEvent } from "../src/events/published.ts";
import { releaseStock } from "../src/use-cases/release-stock.ts";
import { reserveStock } from "../src/use-cases/reserve-stock.ts";
import { brokenInvariants } from "./invariants.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
let database: Database;
const ids = sequentialIds(1_000_000);

beforeAll(async () => {
  room = await startRoom();
  database = connect({ url: room.databaseUrl, poolSize: 25, applicationName: "buyers" });
});
afterAll(async () => {
  await database.close();
  await room.stop();
});

const seed = (variantIds: readonly string[], quantity: number) =>
  room.app.seedStock({
    warehouses: [{ id: "wh_1", merchantId: "merch_1", name: "Leipzig", countryCode: "DE" }],
    items: variantIds.map((variantId) => ({ variantId, warehouseId: "wh_1", quantity })),
  });

const portsOf = (tx: Transaction) =>
  createPostgresStockPorts(tx, { clock: room.clock, ids, toEvent, sendHint: () => {} }, null);

/** A check-out on a connection of its own. */
const buy = (attemptId: string, variantIds: readonly string[]) =>
  database.transaction((tx) =>
    reserveStock(
      portsOf(tx),
      {
        attemptId,
        countryCode: "DE",
        pickUpWarehouseId: null,
        lines: variantIds.map((variantId, index) => ({
          lineId: `line_${index}`,
          variantId,
          merchantId: "merch_1",
          quantity: 1,
        })),
      },
      { strategy: fewestParcels, ttlMs: 900_000 },
    ),
  );
const fail = (attemptId: string) => database.transaction((tx) => releaseStock(portsOf(tx), { attemptId }));
const outcomes = async (prefix: string) => {
  const rows = await room.database.sql<{ outcome: string; count: number }[]>`
    select outcome, count(*)::integer as count from attempts where attempt_id like ${`${prefix}%`} group by outcome`;
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
};

test("fifty buyers at once for the last five units: five get one, forty-five are told there is none", async () => {
  await seed(["var_last"], 5);
  await Promise.all(Array.from({ length: 50 }, (_, n) => buy(`last_${n}`, ["var_last"])));
  expect(await outcomes("last_")).toEqual({ RESERVED: 5, REJECTED: 45 });
  const told = await room.database.sql`
    select type, count(*)::integer as count from outbox where aggregate_id like 'last_%' group by type order by type`;
  expect(told).toEqual([
    { type: "stock.rejected.v1", count: 45 },
    { type: "stock.reserved.v1", count: 5 },
  ]);
  expect(await brokenInvariants(room.database)).toEqual({});
});

test("buyers of the same things in opposite order do not stand in each other's way", async () => {
  await seed(["var_a", "var_b", "var_c"], 20);
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      buy(`cross_${n}`, n % 2 ? ["var_a", "var_b", "var_c"] : ["var_c", "var_b", "var_a"]),
    ),
  );
  expect(await outcomes("cross_")).toEqual({ RESERVED: 20, REJECTED: 20 });
  expect(await brokenInvariants(room.database)).toEqual({});
});

test("a check-out that fails while it is being given its stock ends with nothing held", async () => {
  await seed(["var_race"], 100);
  const attempts = Array.from({ length: 40 }, (_, n) => `race_${n}`);
  await Promise.all(attempts.flatMap((attemptId) => [buy(attemptId, ["var_race"]), fail(attemptId)]));
  const [left] = await room.database.sql`select reserved from stock_items where variant_id = 'var_race'`;
  expect(left).toEqual({ reserved: 0 });
  expect(await brokenInvariants(room.database)).toEqual({});
});

test("the database itself refuses to promise more than there is, whatever the code does", async () => {
  await seed(["var_check"], 1);
  const oversell = room.database.sql`update stock_items set reserved = 2 where variant_id = 'var_check'`;
  expect(sqlStateOf(await oversell.catch((error: unknown) => error))).toBe("23514");
});
