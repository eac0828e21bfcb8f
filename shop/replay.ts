import { parseArgs } from "node:util";
import { replayDead } from "@novatech/messaging/replay";
import { connect } from "@novatech/postgres/database";
import { type RoomName, roomNames } from "@novatech/service/room";
import { readShopConfig } from "./config.ts";
import { namedRooms } from "./named-rooms.ts";
import { replayRestored } from "./replay-restored.ts";
import type { Services } from "./services.ts";
import { withServices } from "./with-services.ts";

const usage = `npm run replay -- [ROOM…]
  Puts dead letters back to be tried again, in all rooms or in those named.
npm run replay -- --restored [--since MOMENT] [ROOM…]
  After the databases of these rooms (default: all) were restored to an earlier moment, and before the rooms start again: sets back what
  others handled of events that the restored rooms have forgotten, and has everything sent again that was published since MOMENT
  (ISO 8601; default: a day ago). The shop must not run.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    restored: { type: "boolean", default: false },
    since: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const since = new Date(values.since ?? Date.now() - 86_400_000);
if (values.help || (values.since !== undefined && !values.restored) || Number.isNaN(since.getTime())) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

const wanted = namedRooms(positionals);
try {
  await withServices(readShopConfig(process.env), console.log, async (services, isRunning) => {
    const rooms = roomNames.filter((room) => wanted.length === 0 || wanted.includes(room));
    if (!values.restored) return replay(services, rooms, isRunning);
    if (isRunning)
      throw new Error("The shop runs. Stop it first: what restored rooms write now can no longer be told.");
    await replayRestored(services, { rooms, since, tell: console.log });
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function replay(services: Services, rooms: readonly RoomName[], isRunning: boolean): Promise<void> {
  for (const room of rooms) {
    const database = connect({ url: services.databaseUrls[room] ?? "", poolSize: 1, applicationName: "replay" });
    try {
      console.log(`${room.padEnd(12)} ${await replayDead(database)} dead letters put back`);
    } finally {
      await database.close();
    }
  }
  console.log(isRunning ? "The running shop tries them now." : "They are tried at the next start.");
}
