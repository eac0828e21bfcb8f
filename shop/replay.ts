import { replayDead } from "@novatech/messaging/replay";
import { connect } from "@novatech/postgres/database";
import { roomNames } from "@novatech/service/room";
import { readShopConfig } from "./config.ts";
import { namedRooms } from "./named-rooms.ts";
import { withServices } from "./with-services.ts";

// `npm run replay [-- ROOM…]`: puts dead letters back to be tried again, in all rooms or in those named.
const wanted = namedRooms();
try {
  await withServices(readShopConfig(process.env), console.log, async (services, isRunning) => {
    for (const room of roomNames) {
      if (wanted.length > 0 && !wanted.includes(room)) continue;
      const database = connect({ url: services.databaseUrls[room] ?? "", poolSize: 1, applicationName: "replay" });
      try {
        console.log(`${room.padEnd(12)} ${await replayDead(database)} dead letters put back`);
      } finally {
        await database.close();
      }
    }
    console.log(isRunning ? "The running shop tries them now." : "They are tried at the next start.");
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
