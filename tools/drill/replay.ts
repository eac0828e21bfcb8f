import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import { archiveInto, takeBaseBackup } from "@novatech/testkit/postgres-archive";
import { startPostgresOf, startRedisIn } from "@novatech/testkit/local-servers";
import { dataFolderOf, restorePostgres } from "@novatech/testkit/postgres-restore";
import { type Random, seededRandom } from "@novatech/testkit/random";
import { flushRedis } from "@novatech/testkit/shop/redis-flush";
import { type ShopRoom, shopRooms } from "@novatech/testkit/shop/room-databases";
import { buyOn, buyOnce, plentiful } from "./buyers.ts";
import { copyDatabase } from "./copy-database.ts";
import { wholeOption } from "../whole-option.ts";
import { type DrillFolder, withDrillFolder } from "./drill-folder.ts";
import { type Bus, type DrilledShop, runCommand, startDrilledShop } from "./drilled-shop.ts";
import { brokenAtRest, restOf } from "./at-rest.ts";

const usage = `npm run drill -- replay [options]
  Takes the bus away while guests buy, then restores one room's database behind the others, and says what mends itself and what a command mends.
  --seed N       who buys what (default 1)
  --behind N     how far the room is behind, in seconds (default 60)
  --rooms A,B    which rooms, one after the other (default payments,inventory,fulfillment,cart,orders; "none": the bus only)
  --keep         keep the folder with data, archive and logs`;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

type Drilled = {
  readonly home: string;
  readonly path: string;
  readonly base: string;
  readonly archive: string;
  readonly bus: Bus;
  readonly random: Random;
  readonly behindSeconds: number;
  readonly say: (line: string) => void;
  readonly atEnd: DrillFolder["atEnd"];
};

/** Drills both losses. Resolves to whether everything was mended that is said to be. */
export async function run(args: readonly string[], say: (line: string) => void): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: "string", default: "1" },
      behind: { type: "string", default: "60" },
      rooms: { type: "string", default: "payments,inventory,fulfillment,cart,orders" },
      keep: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const named = values.rooms === "none" ? [] : values.rooms.split(",");
  const rooms = shopRooms.filter((room) => named.includes(room));
  if (values.help) {
    say(usage);
    return true;
  }
  if (rooms.length !== named.length)
    throw new Error(`--rooms must name some of ${shopRooms.join(", ")}, or be "none", not "${values.rooms}"`);
  const [seed, behindSeconds] = [wholeOption(values, "seed", 1_000_000_000), wholeOption(values, "behind", 3_600)];
  const options = { seed, behindSeconds, rooms };
  return withDrillFolder("replay", { keep: values.keep, say }, (folder) => drill(options, folder, say));
}

async function drill(
  options: { readonly seed: number; readonly behindSeconds: number; readonly rooms: readonly ShopRoom[] },
  { path, atEnd }: DrillFolder,
  say: (line: string) => void,
): Promise<boolean> {
  const { seed, behindSeconds, rooms } = options;
  const redisDir = join(path, "bus");
  const redis = await startRedisIn(redisDir, say);
  atEnd(redis.stop);
  const bus = { REDIS_URL: redis.url };
  const [home, archive, base] = [join(path, "shop"), join(path, "archive"), join(path, "base")];
  say(`seed ${seed}: starting a shop with the demo seed in ${path}`);
  let shop = await startDrilledShop(home, bus);
  atEnd(() => shop.stop());
  await archiveInto(shop.adminUrl, archive, { timeoutSeconds: 60 });
  await shop.stop();
  shop = await startDrilledShop(home, bus);
  await takeBaseBackup(shop.adminUrl, base);
  const random = seededRandom(seed);
  const again = async (): Promise<void> => {
    await redis.stop();
    const fresh = await startRedisIn(redisDir, say, redis.port);
    atEnd(fresh.stop);
  };
  let isRight = await loseBus(shop, again, random, say);
  const drilled = { home, path, base, archive, bus, random, behindSeconds, say, atEnd };
  // The one that others depend on most is the last: what it leaves behind must not be taken for another's.
  for (const room of rooms.toSorted((a, b) => Number(a === "orders") - Number(b === "orders"))) {
    const known = await brokenAtRest(shop.databases, 5_000);
    const done = await loseRoom(shop, room, new Set(known), drilled);
    shop = done.shop;
    isRight &&= done.isMended;
  }
  return isRight;
}

/** Wipes Redis, and then takes a new one, while guests buy. Nobody does anything about it. */
async function loseBus(
  shop: DrilledShop,
  again: () => Promise<void>,
  random: Random,
  say: (line: string) => void,
): Promise<boolean> {
  const variants = await plentiful(shop.databases);
  const buying = buyOn(shop.url, { variants, count: 3, random });
  await pause(5_000);
  await flushRedis(shop.redisUrl);
  await pause(3_000);
  await again();
  const lostAt = performance.now();
  const before = buying.bought.length;
  const { orderId } = await buyOnce(shop.url, variants[0] ?? "", 1);
  const tookMs = performance.now() - lostAt;
  await pause(3_000);
  await buying.end();
  const goingOn = await restOf(shop.databases);
  const broken = [...goingOn, ...(await brokenAtRest(shop.databases, 5_000))];
  const failed = buying.bought.filter((one) => one.orderId === null).length;
  say(
    `bus wiped, then lost and new, while 3 guests buy: ${buying.bought.length} check-outs (${before} before), ${failed} failed; the next one ${orderId === null ? "failed" : "was PLACED"} after ${seconds(tookMs)}; violations ${broken.length}, nobody did anything`,
  );
  for (const one of broken) say(`  VIOLATED ${one.slice(0, 400)}`);
  return broken.length === 0;
}

/** Restores one room to a moment before the others, which go on; says what is broken by itself and after the commands. */
async function loseRoom(
  before: DrilledShop,
  room: ShopRoom,
  known: ReadonlySet<string>,
  { home, path, base, archive, bus, random, behindSeconds, say, atEnd }: Drilled,
): Promise<{ readonly shop: DrilledShop; readonly isMended: boolean }> {
  const variants = await plentiful(before.databases);
  const [row] = await before.databases.orders<{ now: Date }[]>`select clock_timestamp() as now`;
  const moment = row?.now ?? new Date();
  const buying = buyOn(before.url, { variants, count: 2, random });
  await pause(behindSeconds * 1000);
  await buying.end();
  await restOf(before.databases);
  await before.stop();
  say(
    `— ${room} restored ${behindSeconds} s behind the others (${buying.bought.length} check-outs between), the bus goes on`,
  );

  const beside = join(path, `beside-${room}`);
  const server = await startPostgresOf(home, say);
  atEnd(server.stop);
  const old = await restorePostgres({ dir: beside, base, archive, moment, say });
  atEnd(old.server.stop);
  const at = (adminUrl: string): string => {
    const url = new URL(adminUrl);
    url.pathname = `/${room}`;
    return url.href;
  };
  // The sandbox's books lie in the database of payments, and are the provider's: it forgets nothing.
  await copyDatabase(at(old.server.adminUrl), at(server.adminUrl), ["sandbox"]);
  await old.server.stop();
  rmSync(await dataFolderOf(beside), { recursive: true, force: true });

  const look = async (shop: DrilledShop, when: string): Promise<number> => {
    const found = [...(await restOf(shop.databases)), ...(await brokenAtRest(shop.databases, 5_000))];
    const fresh = found.filter((one) => !known.has(one));
    say(`  ${when}: ${fresh.length} promises broken`);
    for (const one of fresh) say(`    ${one.slice(0, 300)}`);
    return fresh.length;
  };
  const command = async (...words: readonly [string, ...string[]]): Promise<void> => {
    const { code, lines } = await runCommand(home, words, bus);
    say(`  npm run ${words[0]} -- ${words.slice(1).join(" ")}: exit code ${code}`);
    for (const line of lines) say(`    ${line.slice(0, 300)}`);
  };
  await command("replay", "--restored", room);
  const shop = await startDrilledShop(home, bus);
  atEnd(shop.stop);
  const broken = await look(shop, "after the command, at rest");
  // Without --release: orders stand behind what a single restored room does not know.
  if (broken > 0) await command("reconcile", "payments");
  return { shop, isMended: broken === 0 };
}
