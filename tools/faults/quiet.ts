import { setTimeout as pause } from "node:timers/promises";
import { type ShopRoom, shopRooms } from "@novatech/testkit/shop/room-databases";
import type { AttackedShop } from "./attacked-shop.ts";

/** What goes on in a room: in words, and the SQL that counts it. */
type Work = readonly [ShopRoom, string, string];

const work: readonly Work[] = [
  ...shopRooms.flatMap((room): Work[] => [
    [room, "events to send", "select count(*) from outbox where published_at is null"],
    [room, "events parked", "select count(*) from inbox_parked"],
    // Daily sweeps and what ends unneeded reservations lie further ahead.
    [
      room,
      "timers due within 20 s",
      "select count(*) from timers where due_at < now() + interval '20 s' and kind not like '%sweep'",
    ],
  ]),
  ["orders", "check-outs undecided", "select count(*) from checkout_attempts where status not in ('PLACED', 'FAILED')"],
  [
    "orders",
    "orders not ended",
    "select count(*) from orders where status not in ('COMPLETED', 'CANCELLED', 'EXPIRED')",
  ],
  ["inventory", "reservations of check-outs", "select count(*) from reservations where state = 'ACTIVE'"],
  [
    "payments",
    "payments begun or to be released",
    "select count(*) from payments where status in ('INITIATED', 'ACTION_REQUIRED') or authorized_minor <> captured_minor + released_minor",
  ],
  [
    "payments",
    "answers of the provider open",
    "select count(*) from payment_actions where status in ('REQUESTED', 'PENDING', 'UNKNOWN')",
  ],
  [
    "fulfillment",
    "parcels under way",
    "select count(*) from shipments where status not in ('DELIVERED', 'LOST', 'DAMAGED', 'RETURNED_TO_SENDER', 'CANCELLED')",
  ],
];

/** Everything that still goes on, as sentences; empty when all is quiet. Rejects while PostgreSQL is away. */
async function goingOn(shop: Pick<AttackedShop, "databases">): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [room, what, query] of work) {
    const [row] = await shop.databases[room].unsafe<{ count: bigint }[]>(query);
    if (row && row.count > 0n) found.push(`${room}: ${row.count} ${what}`);
  }
  return found;
}

/** Waits until nothing goes on any more, seen twice in a row. Resolves to what still goes on after `timeoutMs`; empty when all is quiet. */
export async function untilQuiet(shop: Pick<AttackedShop, "databases">, timeoutMs: number): Promise<readonly string[]> {
  const until = performance.now() + timeoutMs;
  for (let quietLooks = 0; ;) {
    const found = await goingOn(shop).catch((error: unknown) => [`PostgreSQL does not answer: ${String(error)}`]);
    quietLooks = found.length === 0 ? quietLooks + 1 : 0;
    if (quietLooks === 2 || performance.now() > until) return found;
    await pause(200);
  }
}
