import { sendAgain, setBackHeads } from "@novatech/messaging/after-restore";
import { connect, type Database } from "@novatech/postgres/database";
import { type RoomName, roomNames } from "@novatech/service/room";
import type { Services } from "./services.ts";

/**
 * Brings rooms whose databases were restored to an earlier moment back into step with the others: nobody remembers more of their events
 * than they do, and they hear again what they have forgotten. Every room's work must stand still. Repeatable.
 */
export async function replayRestored(
  { databaseUrls }: Services,
  options: {
    readonly rooms: readonly RoomName[];
    readonly since: Date;
    readonly tell: (line: string) => void;
  },
): Promise<void> {
  const { rooms, since, tell } = options;
  const databases = new Map<RoomName, Database>();
  try {
    for (const room of roomNames)
      databases.set(room, connect({ url: databaseUrls[room] ?? "", poolSize: 2, applicationName: "replay" }));
    for (const room of rooms) {
      const database = databases.get(room);
      if (database === undefined) continue;
      for (const [other, consumer] of databases) {
        const { heads, parked } = await setBackHeads({ room, database }, consumer);
        if (heads + parked > 0)
          tell(
            `${other.padEnd(15)} knew more than ${room}: ${heads} aggregates set back, ${parked} parked events gone`,
          );
      }
    }
    for (const [room, database] of databases) {
      const count = await sendAgain(database, since);
      if (count > 0) tell(`${room.padEnd(15)} sends ${count} events again`);
    }
  } finally {
    await Promise.all([...databases.values()].map((database) => database.close()));
  }
}
