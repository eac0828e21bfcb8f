import { rmSync } from "node:fs";
import { lock } from "@novatech/local-services/run-lock";
import { roomNames } from "@novatech/service/room";
import { readShopConfig } from "./config.ts";
import { localMailViewer } from "./mail-viewer/local-mail-viewer.ts";
import { namedRooms } from "./named-rooms.ts";
import { createProcesses } from "./processes.ts";
import { runningFile, writeRunning } from "./running.ts";
import { isSeeded } from "./seed.ts";
import { startServices } from "./services.ts";
import { createUndo } from "./stop.ts";

// `npm run dev [-- ROOM…]`: one process per room and one for the gateway, on the data of `npm start`.
// The rooms named start again whenever one of their files changes, and everything that dies is started again.
const say = (line: string): void => console.log(line);
const undo = createUndo();
let isStopping = false;
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  for (const fault of await undo.run()) console.error(`While stopping: ${fault}`);
  process.exit(code);
}
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
// A program that started us, and kept a channel open, is gone: nobody would ever stop us.
process.on("disconnect", () => void stop(0));

const watched = namedRooms();

try {
  const config = readShopConfig(process.env);
  const held = await lock(config.NOVATECH_HOME);
  if (held.held) {
    undo.add("lock", held.release);
    const services = await undo.during("PostgreSQL and Redis", startServices(config, say), ({ stop: end }) => end());
    const given = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
    const environment = Object.fromEntries(given);
    if (config.NODE_ENV !== "production" && !isSeeded(config.NOVATECH_HOME)) {
      // Loads every room's code, which a later start has no need of.
      const { seedWithoutGateway } = await import("./seed-without-gateway.ts");
      await undo.during("seed", seedWithoutGateway({ config, services, environment, say }), async () => {});
    }
    const processes = await createProcesses({ config, services, environment, watched, say });
    undo.add("processes", processes.stop);
    await processes.start();
    const letters = await localMailViewer(config, environment);
    if (letters) undo.add("mail viewer", letters.stop);
    const record = (): void =>
      writeRunning(config.NOVATECH_HOME, {
        url: processes.url,
        pid: process.pid,
        adminUrl: services.adminUrl,
        redisUrl: services.redisUrl,
        ...(letters && { mailUrl: letters.url }),
        processes: { ...services.pids(), ...processes.pids() },
      });
    record();
    undo.add("record", async () => rmSync(runningFile(config.NOVATECH_HOME), { force: true }));
    services.keep(record);
    processes.keep(record);
    held.announce(processes.url);
    say(`Ready: ${processes.url} (${roomNames.length} rooms and the gateway, a process each)`);
    if (letters) say(`  letters  ${letters.url}`);
  } else {
    console.error(
      `The shop runs already${held.runningAt === null ? "" : ` at ${held.runningAt}`}: stop it first, or set NOVATECH_HOME to another folder.`,
    );
    process.exitCode = 1;
  }
} catch (error) {
  // What fails because it is being stopped is nobody's news.
  if (!isStopping) console.error(error instanceof Error ? error.message : error);
  await stop(1);
}
