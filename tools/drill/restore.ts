import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { archiveInto, takeBaseBackup } from "@novatech/testkit/postgres-archive";
import { moveData, openMovedData } from "@novatech/testkit/postgres-restore";
import { seededRandom } from "@novatech/testkit/random";
import { openRoomDatabases } from "@novatech/testkit/shop/room-databases";
import { buyOn, plentiful } from "./buyers.ts";
import { type DrillFolder, withDrillFolder } from "./drill-folder.ts";
import { type DrilledShop, startDrilledShop } from "./drilled-shop.ts";
import { recover, type Recovery, type Witness } from "./recover.ts";
import { readRestoreOptions, type RestoreOptions, restoreUsage } from "./restore-options.ts";

/** What a restore must keep (DESIGN.md, infra/runbooks/restore.md says what production promises). */
const bars = { lostMs: 60_000, backMs: 600_000 };

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Loses a shop and makes it anew, to the latest and to a named moment. Resolves to whether every bar and every promise was kept. */
export async function run(args: readonly string[], say: (line: string) => void): Promise<boolean> {
  const options = readRestoreOptions(args);
  if (options === null) {
    say(restoreUsage);
    return true;
  }
  return withDrillFolder("restore", { keep: options.keep, say }, (folder) => drill(options, folder, say));
}

async function drill(options: RestoreOptions, folder: DrillFolder, say: (line: string) => void): Promise<boolean> {
  const { atEnd } = folder;
  const { seed, buyers, buySeconds, archiveSeconds } = options;
  const random = seededRandom(seed);
  const [home, archive, base] = ["shop", "archive", "base"].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ];
  say(`seed ${seed}: starting a shop with the demo seed in ${folder.path}`);
  let shop: DrilledShop = await startDrilledShop(home);
  atEnd(() => shop.stop());
  await archiveInto(shop.adminUrl, archive, { timeoutSeconds: archiveSeconds });
  // Archiving begins with a start of the server.
  await shop.stop();
  shop = await startDrilledShop(home);
  const variants = await plentiful(shop.databases);
  const buying = buyOn(shop.url, { variants, count: buyers, random });
  const backup = await takeBaseBackup(shop.adminUrl, base);
  const took = backup.endedAt.getTime() - backup.beganAt.getTime();
  say(`base backup while ${buyers} guests buy: ${backup.files} files, ${megabytes(backup.bytes)} in ${seconds(took)}`);

  const beforeLossMs = (buySeconds + random.next() * archiveSeconds) * 1000;
  await pause(beforeLossMs * 0.6);
  const moment = await serverNow(shop);
  await pause(beforeLossMs * 0.4);
  const lostAt = await shop.lose();
  const told = [...buying.bought];
  // Those who wait for an answer wait for a while: nobody waits for them.
  void buying.end();
  const placed = told.filter(({ orderId }) => orderId !== null).length;
  say(`machine lost at ${lostAt.toISOString()}: ${told.length} check-outs decided, ${placed} orders told of`);
  const lost = join(folder.path, "lost");
  await moveData(home, lost);
  // A new machine has no Redis of the old one, and no word of its processes.
  rmSync(join(home, "redis"), { recursive: true, force: true });
  rmSync(join(home, "running.json"), { force: true });

  const witness = async (): Promise<Witness> => {
    const server = await openMovedData(lost, say);
    const databases = openRoomDatabases(server.adminUrl);
    return {
      databases,
      close: async () => {
        await databases.close();
        await server.stop();
      },
    };
  };
  const shared = { home, base, archive, lostAt, told, variants, witness, atEnd, say };
  say("— restored to the latest the archive has");
  const latest = await recover({ ...shared, moment: null });
  if (!options.hasMoment) return verdict(latest, lostAt, say);
  await latest.shop.stop();
  await moveData(home, join(folder.path, "restored-first"));
  say(`— restored to the moment ${moment.toISOString()}`);
  const named = await recover({ ...shared, moment });
  const isExact = exactly(named, moment, archiveSlackMs, say);
  // What lies between the moment and the loss was given up on purpose: only the latest has a bar for what is lost.
  const isKept = named.violations.length === 0 && named.backInMs <= bars.backMs;
  return verdict(latest, lostAt, say) && isExact && isKept;
}

/** An order's time is set before its transaction commits. */
const archiveSlackMs = 2_000;

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;

async function serverNow({ databases }: DrilledShop): Promise<Date> {
  const [row] = await databases.orders<{ now: Date }[]>`select clock_timestamp() as now`;
  return row?.now ?? new Date();
}

/** Whether exactly what was committed up to a moment is there. */
function exactly(recovery: Recovery, moment: Date, slackMs: number, say: (line: string) => void): boolean {
  const early = recovery.lostOrders.filter(({ placedAt }) => placedAt.getTime() < moment.getTime() - slackMs);
  const late = recovery.keptOrders.filter(({ placedAt }) => placedAt > moment);
  say(
    `  ${early.length} orders of before the moment are missing, ${late.length} of after it are there (both must be 0)`,
  );
  return early.length === 0 && late.length === 0;
}

function verdict(latest: Recovery, lostAt: Date, say: (line: string) => void): boolean {
  const lostMs = lostAt.getTime() - (latest.lastCommitAt?.getTime() ?? 0);
  const isKept = lostMs <= bars.lostMs && latest.backInMs <= bars.backMs && latest.violations.length === 0;
  say(
    `RPO ${seconds(lostMs)} (bar ${seconds(bars.lostMs)}), RTO ${seconds(latest.backInMs)} (bar ${seconds(bars.backMs)}), violations ${latest.violations.length}: ${isKept ? "kept" : "NOT kept"}`,
  );
  return isKept;
}
