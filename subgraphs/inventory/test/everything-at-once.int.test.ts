import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { seededRandom } from "@novatech/testkit/random";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresStockPorts } from "../src/db/stock-ports.ts";
import { fewestParcels } from "../src/domain/allocation/fewest-parcels.ts";
import { ReservationContradictionError } from "../src/domain/reservation.ts";
import { toEvent } from "../src/events/published.ts";
import { commitStock } from "../src/use-cases/commit-stock.ts";
import { consumeStock } from "../src/use-cases/consume-stock.ts";
import { countStock } from "../src/use-cases/count-stock.ts";
import { expireReservation } from "../src/use-cases/expire-reservation.ts";
import { extendReservation } from "../src/use-cases/extend-reservation.ts";
import type { StockPorts } from "../src/use-cases/ports.ts";
import { releaseStock } from "../src/use-cases/release-stock.ts";
import { replaceStock } from "../src/use-cases/replace-stock.ts";
import { renewStock, reserveStock } from "../src/use-cases/reserve-stock.ts";
import { withdrawStock } from "../src/use-cases/withdraw-stock.ts";
import { brokenInvariants } from "./invariants.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
let database: Database;
const ids = sequentialIds(1_000_000);

beforeAll(async () => {
  room = await startRoom();
  database = connect({ url: room.databaseUrl, poolSize: 12, applicationName: "contenders" });
});
afterAll(async () => {
  await database.close();
  await room.stop();
});

const variantIds = ["var_a", "var_b", "var_c"];
const warehouseIds = ["wh_1", "wh_2"];
const rules = { strategy: fewestParcels, ttlMs: 900_000 };

const portsOf = (tx: Transaction): StockPorts =>
  createPostgresStockPorts(tx, { clock: room.clock, ids, toEvent, sendHint: () => {} }, null);
const inTransaction = (work: (ports: StockPorts) => Promise<unknown>) =>
  database.transaction((tx) => work(portsOf(tx)));

/** One check-out's life, step by step, each step a transaction of its own, while others live theirs. */
function liveLife(n: number, random: () => number): () => Promise<void> {
  const [attemptId, orderId] = [`attempt_${n}`, `order_${n}`];
  const quantities = variantIds.map(() => Math.floor(random() * 3));
  const lines = variantIds.flatMap((variantId, index) => {
    const quantity = quantities[index] ?? 0;
    return quantity === 0 ? [] : [{ lineId: `line_${index}`, variantId, merchantId: "merch_1", quantity }];
  });
  const wanted = { attemptId, countryCode: "DE", pickUpWarehouseId: null, lines };
  const end = random();
  const takesLong = random() < 0.4;
  return async () => {
    if (lines.length === 0) return;
    await inTransaction((ports) => reserveStock(ports, wanted, rules));
    if (takesLong) {
      const until = new Date(room.clock.now().getTime() + 1_200_000);
      await inTransaction((ports) => extendReservation(ports, { attemptId, until, maxMs: 2_700_000 }));
      await inTransaction((ports) => expireReservation(ports, { attemptId }));
      await inTransaction((ports) => renewStock(ports, { ...wanted, round: 2 }, rules));
    }
    if (end < 0.3) return inTransaction((ports) => releaseStock(ports, { attemptId })).then(() => {});
    const placed = await inTransaction((ports) => commitStock(ports, { attemptId, orderId })).catch(
      (error: unknown) => {
        // Nothing was given, so nothing is ordered.
        if (!(error instanceof ReservationContradictionError)) throw error;
        return "nothing";
      },
    );
    if (placed === "nothing") return;
    if (end < 0.5)
      await inTransaction((ports) =>
        replaceStock(
          ports,
          { orderId, replacementId: `rep_${n}`, cause: "EXCHANGE", countryCode: "DE", pickUpWarehouseId: null, lines },
          fewestParcels,
        ),
      );
    if (end < 0.85) await endOrder(orderId, end);
  };
}

/** Ships or withdraws all units of an order, as fulfillment would: whatever was ever given to it. */
async function endOrder(orderId: string, end: number): Promise<void> {
  const parts = await database.sql<{ line_id: string; warehouse_id: string; units: number }[]>`
    select line_id, warehouse_id, sum(quantity)::integer as units from reservations join stock_items on stock_items.id = stock_item_id
    where order_id = ${orderId} group by line_id, warehouse_id`;
  for (const [warehouseId, lines] of Map.groupBy(parts, (part) => part.warehouse_id)) {
    const half = lines.map(({ line_id: lineId, units }) => ({ lineId, warehouseId, quantity: Math.ceil(units / 2) }));
    const rest = lines.flatMap(({ line_id: lineId, units }) =>
      units > 1 ? [{ lineId, warehouseId, quantity: Math.floor(units / 2) }] : [],
    );
    const ship = () =>
      inTransaction((ports) =>
        consumeStock(ports, {
          shipmentId: `ship_${orderId}_${warehouseId}`,
          orderId,
          warehouseId,
          replacementId: null,
          lines: half,
        }),
      );
    const withdraw = () =>
      inTransaction((ports) =>
        withdrawStock(ports, { withdrawalId: `w_${orderId}_${warehouseId}`, orderId, withdrawn: rest }),
      );
    // Both are told of one order by different aggregates: at once, or either first.
    if (end < 0.7) await Promise.all([ship(), withdraw()]);
    else await [ship, withdraw].reduce((done, step) => done.then(step).then(() => {}), Promise.resolve());
  }
}

test(
  "buyers, bankers, counters and parcels at once: the numbers are the ledger's and the reservations' after",
  { timeout: 60_000 },
  async () => {
    await room.app.seedStock({
      warehouses: warehouseIds.map((id) => ({ id, merchantId: "merch_1", name: id, countryCode: "DE" })),
      items: variantIds.flatMap((variantId) =>
        warehouseIds.map((warehouseId) => ({ variantId, warehouseId, quantity: 25 })),
      ),
    });
    const random = seededRandom(20_261_123).next;
    const lives = Array.from({ length: 90 }, (_, n) => liveLife(n, random));
    const staff = { isStaff: true, merchantIds: [], userId: "user_staff" };
    const counts = Array.from({ length: 24 }, (_, n) => async () => {
      const place = { variantId: variantIds[n % 3] ?? "", warehouseId: warehouseIds[n % 2] ?? "" };
      const counted = Math.floor(random() * 25);
      const done = await inTransaction((ports) =>
        countStock(ports, staff, { kind: "count", ...place, counted, reason: "test", idempotencyKey: `count_${n}` }),
      );
      expect(done).toMatchObject({ ok: true });
    });
    const works = [...lives];
    for (const [n, count] of counts.entries()) works.splice(n * 4, 0, count);
    expect(await runSome(works, 12)).toEqual([]);
    expect(await brokenInvariants(room.database)).toEqual({});

    // The orders that are left: nothing of theirs is found any more, and then they end.
    const left = await database.sql<{ order_id: string }[]>`
      select distinct order_id from reservations where state in ('COMMITTED', 'SHORT')`;
    expect(left.length).toBeGreaterThan(0);
    const emptied = variantIds.flatMap((variantId) =>
      warehouseIds.map(
        (warehouseId) => () =>
          inTransaction((ports) =>
            countStock(ports, staff, {
              kind: "count",
              variantId,
              warehouseId,
              counted: 0,
              reason: "fire",
              idempotencyKey: `fire_${variantId}_${warehouseId}`,
            }),
          ),
      ),
    );
    expect(await runSome(emptied, 6)).toEqual([]);
    const ends = left.map(
      ({ order_id: orderId }, n) =>
        () =>
          endOrder(orderId, n % 2),
    );
    expect(await runSome(ends, 6)).toEqual([]);
    expect(await brokenInvariants(room.database)).toEqual({});

    const states = await room.database.sql<{ state: string }[]>`select distinct state from reservations order by state`;
    expect(states.map(({ state }) => state)).toEqual([
      "CONSUMED",
      "EXPIRED",
      "RELEASED",
      "RETURNED_TO_STOCK",
      "WRITTEN_OFF",
    ]);
  },
);

/** Runs the works, so many at once, and resolves to what went wrong. */
async function runSome(works: readonly (() => Promise<unknown>)[], atOnce: number): Promise<unknown[]> {
  const waiting = [...works];
  const faults: unknown[] = [];
  const runner = async () => {
    for (let work = waiting.shift(); work; work = waiting.shift())
      await work().catch((error: unknown) => faults.push(error));
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  return faults;
}
