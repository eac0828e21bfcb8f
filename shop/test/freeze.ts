import type { RoomName } from "@novatech/service/room";
import type { Processes } from "../processes.ts";
import type { RoomDatabases } from "@novatech/testkit/shop/room-databases";

/** Stops rooms' processes where they are (SIGSTOP): they hold what they hold, answer nothing and read no event until thawed or killed. */
export function freeze(processes: Processes, ...rooms: readonly RoomName[]): void {
  for (const room of rooms) processes.rooms[room].signal("SIGSTOP");
}

/** Lets frozen rooms go on. */
export function thaw(processes: Processes, ...rooms: readonly RoomName[]): void {
  for (const room of rooms) processes.rooms[room].signal("SIGCONT");
}

/**
 * Keeps a room from committing anything that writes `table` (default: what it tells others): it gets as far as that row and
 * waits there. What it did outside the transaction, at the payment provider for example, is done. Reading goes on.
 * Resolves to how to let it go on.
 */
export async function holdWrites(
  databases: RoomDatabases,
  room: RoomName,
  table: "outbox" | "timeline_entries" = "outbox",
): Promise<() => Promise<void>> {
  const connection = await databases[room].reserve();
  await connection`begin`;
  await connection.unsafe(`lock table ${table} in share mode`);
  return async () => {
    await connection`rollback`;
    connection.release();
  };
}
