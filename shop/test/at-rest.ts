import { until } from "@novatech/testkit/wait";
import { brokenInvariants } from "@novatech/testkit/shop/invariants";
import type { RoomDatabases } from "@novatech/testkit/shop/room-databases";

/** Waits until everything that was begun has ended and every promise holds; rejects with those that do not. `timeoutMs`: default 30 s. */
export async function requireRest(databases: RoomDatabases, timeoutMs = 30_000): Promise<void> {
  await until(() => brokenInvariants(databases, { atRest: true }), {
    done: (broken) => broken.length === 0,
    timeoutMs,
    everyMs: 100,
  });
}
