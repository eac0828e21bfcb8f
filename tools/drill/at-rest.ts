import { setTimeout as pause } from "node:timers/promises";
import { brokenInvariants } from "@novatech/testkit/shop/invariants";
import type { RoomDatabases } from "@novatech/testkit/shop/room-databases";
import { untilQuiet } from "../faults/quiet.ts";

/** How long a shop has to come to rest, in milliseconds. */
const restMs = 120_000;

/** Waits for rest; resolves to what still goes on after two minutes, as broken promises. */
export const restOf = async (databases: RoomDatabases): Promise<readonly string[]> =>
  (await untilQuiet({ databases }, restMs)).map((work) => `5: the shop comes to rest: ${work}`);

/** Which promises are broken at rest, once consumers had `lagMs` milliseconds to catch up. */
export async function brokenAtRest(databases: RoomDatabases, lagMs: number): Promise<readonly string[]> {
  const until = performance.now() + lagMs;
  for (;;) {
    const broken = await brokenInvariants(databases, { atRest: true });
    if (broken.length === 0 || performance.now() > until) return broken;
    await pause(200);
  }
}
