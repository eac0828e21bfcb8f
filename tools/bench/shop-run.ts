import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openRoomDatabases, type RoomDatabases, shopRooms } from "@novatech/testkit/shop/room-databases";
import { until } from "@novatech/testkit/wait";
import { startShop } from "../shop-process.ts";
import { meterProcesses, type ProcessMeter } from "./shop-meter.ts";
import { countStatements, type StatementCount } from "./statements.ts";
import { startRoomyShop } from "./tracking-shop.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A shop whose CPU and SQL are counted, with a catalogue in it. */
export type LoadedShop = {
  readonly url: string;
  readonly databases: RoomDatabases;
  readonly meter: ProcessMeter;
  readonly statements: StatementCount;
  readonly stop: () => Promise<void>;
};

/** Visitors come from many addresses, with the apps' persisted operations, as production's gateways know them. */
const environment = { TRUSTED_PROXIES: "127.0.0.1", CLIENTS_PATH: join(root, "schema/operations/clients.json") };

/** Starts it in a folder of its own, a process for each room or one for all, and brings the products of a file into it. Parcels move as in the demo. */
export async function startLoadedShop(options: {
  readonly isOneProcess: boolean;
  /** Null: the demo shop's own products. */
  readonly products: string | null;
}): Promise<LoadedShop> {
  const shop = options.isOneProcess ? await startOneProcess() : await startRoomyShop(environment);
  const statements = await countStatements(shop.adminUrl);
  const meter = meterProcesses(shop.processes, shop.adminUrl);
  const loaded = {
    url: shop.url,
    databases: shop.databases,
    meter,
    statements,
    stop: async () => {
      await Promise.all([statements.close(), meter.close()]);
      await shop.stop();
    },
  };
  try {
    const began = performance.now();
    if (options.products !== null) await importProducts(options.products, shop.home);
    await quiet(statements);
    // As an autovacuum would have done by tomorrow.
    for (const room of shopRooms) await shop.databases[room]`analyze`;
    console.log(`Every room knows the products after ${((performance.now() - began) / 1000).toFixed(0)} s`);
    return loaded;
  } catch (error) {
    await loaded.stop();
    throw error;
  }
}

async function startOneProcess() {
  const home = mkdtempSync(join(tmpdir(), "novatech-"));
  const shop = await startShop({ home, say: () => {}, environment });
  const running = JSON.parse(readFileSync(join(home, "running.json"), "utf8")) as {
    readonly adminUrl: string;
    readonly redisUrl: string;
  };
  const databases = openRoomDatabases(running.adminUrl);
  const [postmaster] = await databases.orders<{ pid: string }[]>`
    select split_part(pg_read_file('postmaster.pid'), e'\\n', 1) as pid`;
  return {
    url: shop.url,
    home,
    adminUrl: running.adminUrl,
    processes: {
      shop: shop.pid,
      postgres: Number(postmaster?.pid),
      // What it calls itself, for whoever lists processes.
      redis: pidOf(`redis-server 127.0.0.1:${new URL(running.redisUrl).port}`),
    },
    databases,
    stop: async () => {
      await databases.close();
      await shop.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The process with that title. Throws where there is none. */
function pidOf(title: string): number {
  const found = readdirSync("/proc").find((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, "utf8").startsWith(title);
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error(`there is no process "${title}"`);
  return Number(found);
}

const importProducts = (file: string, home: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "shop/import.ts"), file], {
      cwd: root,
      env: { ...process.env, NOVATECH_HOME: home },
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`the import ended with exit code ${code}`)),
    );
  });

/** More statements a second than this and something goes on: rooms look about themselves now and then. */
const idleStatements = 40;

/** Waits until rooms ask their databases next to nothing but what is due, for two seconds in a row; ten minutes at most. */
export async function quiet(statements: StatementCount): Promise<void> {
  const read = async (): Promise<number> => (await statements.read()).reduce((total, { work }) => total + work, 0);
  let [before, quietSeconds] = [await read(), 0];
  await until(
    async () => {
      const now = await read();
      quietSeconds = now - before < idleStatements ? quietSeconds + 1 : 0;
      before = now;
      return quietSeconds >= 2;
    },
    { everyMs: 1000, timeoutMs: 600_000 },
  );
}

/** Puts so much of some variants on their shelves, past the room, and resolves to the variants. */
export async function fillShelves(
  { inventory, cart }: RoomDatabases,
  { variants, units }: { readonly variants: number; readonly units: number },
): Promise<readonly string[]> {
  // Spread over the catalogue, and only what has a price in euros.
  const priced = await cart<{ id: string }[]>`
    select variant_id as id from variant_prices where is_sold and prices ? 'EUR'`;
  const rows = await inventory<{ id: string }[]>`
    with chosen as (
      select variant_id from stock_items where on_hand > 0 and variant_id = any(${priced.map(({ id }) => id)})
      group by 1 order by md5(variant_id) limit ${variants}
    ), filled as (
      update stock_items set on_hand = on_hand + ${units}, version = version + 1
      where variant_id in (select variant_id from chosen) returning id, version, variant_id
    ), written as (
      insert into stock_ledger (stock_item_id, version, kind, quantity, source, occurred_at)
      select id, version, 'RECEIVED', ${units}, 'bench', now() from filled
    )
    select distinct variant_id as id from filled`;
  if (rows.length === 0) throw new Error("nothing can be bought: no variant has stock and a price in euros");
  return rows.map(({ id }) => id);
}
