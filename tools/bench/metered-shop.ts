import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRoomDatabases, type RoomDatabases } from "@novatech/testkit/shop/room-databases";
import { startShop } from "../shop-process.ts";
import { meterShopCpu, type ShopCpuMeter } from "./process-cpu.ts";
import { countStatements, type StatementCount } from "./statements.ts";

/** A demo shop in one process whose SQL and CPU are counted. */
export type MeteredShop = {
  readonly url: string;
  /** The folder of its data. */
  readonly home: string;
  readonly statements: StatementCount;
  readonly cpu: ShopCpuMeter;
  /** To look at from outside: what is asked here is not counted. */
  readonly databases: RoomDatabases;
  readonly stop: () => Promise<void>;
};

/** Parcels stand still, so that what is measured is not what they do. */
const standstill = { CARRIER_SIMULATOR_STEP_MS: "86400000" };

/** Starts a shop in a folder of its own, which goes with it; or in `keptHome`, which stays. */
export async function startMeteredShop(
  environment: Readonly<Record<string, string>> = {},
  keptHome: string | null = null,
): Promise<MeteredShop> {
  const home = keptHome ?? mkdtempSync(join(tmpdir(), "novatech-"));
  const shop = await startShop({ home, say: () => {}, environment: { ...standstill, ...environment } });
  const { adminUrl } = JSON.parse(readFileSync(join(home, "running.json"), "utf8")) as { readonly adminUrl: string };
  const statements = await countStatements(adminUrl);
  const cpu = await meterShopCpu(shop.pid, adminUrl);
  const databases = openRoomDatabases(adminUrl);
  return {
    url: shop.url,
    home,
    statements,
    cpu,
    databases,
    stop: async () => {
      await Promise.all([statements.close(), cpu.close(), databases.close()]);
      await shop.stop();
      if (keptHome === null) rmSync(home, { recursive: true, force: true });
    },
  };
}
