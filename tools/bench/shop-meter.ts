import { readdirSync, readFileSync } from "node:fs";
import postgres from "postgres";
import { statOf, tickMs } from "./process-cpu.ts";

/** Milliseconds of CPU used so far. */
export type Used = {
  /** By process: the gateway, each room, redis, and `postgres` with all its backends. */
  readonly byProcess: ReadonlyMap<string, number>;
  /** Of PostgreSQL's, those of each room's backends. */
  readonly byDatabase: ReadonlyMap<string, number>;
  /** This process: who sends, and nothing of the shop. */
  readonly generator: number;
  /** The whole machine, whoever it was. */
  readonly machine: number;
  readonly atMs: number;
};

/** Reads the CPU of a shop with a process for each room. On Linux only. */
export type ProcessMeter = { readonly read: () => Promise<Used>; readonly close: () => Promise<void> };

/** Meters these processes, of which `postgres` is the server at `adminUrl` (a superuser's). */
export function meterProcesses(processes: Readonly<Record<string, number>>, adminUrl: string): ProcessMeter {
  const sql = postgres(adminUrl, { max: 1 });
  return {
    read: async () => {
      const backends = await sql<{ pid: number; room: string }[]>`
        select pid, datname as room from pg_stat_activity where datname is not null and datname <> 'postgres'`;
      const byProcess = new Map<string, number>();
      for (const [name, pid] of Object.entries(processes)) {
        const stat = statOf(pid);
        if (stat === null) throw new Error(`${name} has ended`);
        const children = name === "postgres" ? stat.endedMs + ownOfChildren(pid) : 0;
        byProcess.set(name, stat.ownMs + children);
      }
      const byDatabase = new Map<string, number>();
      for (const { pid, room } of backends)
        byDatabase.set(room, (byDatabase.get(room) ?? 0) + (statOf(pid)?.ownMs ?? 0));
      const { user, system } = process.cpuUsage();
      return {
        byProcess,
        byDatabase,
        generator: (user + system) / 1000,
        machine: machineMs(),
        atMs: performance.now(),
      };
    },
    close: () => sql.end(),
  };
}

const ownOfChildren = (parent: number): number =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
    .filter((stat) => stat.parent === parent)
    .reduce((sum, { ownMs }) => sum + ownMs, 0);

/** All but idle and waiting for disks. Source: proc_stat(5). */
function machineMs(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (
    readFileSync("/proc/stat", "utf8").split("\n")[0] ?? ""
  )
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq + steal) * tickMs;
}

/** Milliseconds of CPU between two readings. */
export type Spent = {
  readonly seconds: number;
  readonly byProcess: ReadonlyMap<string, number>;
  readonly byDatabase: ReadonlyMap<string, number>;
  readonly generator: number;
  /** Of the machine's, what neither the shop nor the generator used. */
  readonly others: number;
  /** All of the shop. */
  readonly shop: number;
};

/** What was used from `before` to `after`. */
export function spent(before: Used, after: Used): Spent {
  const less = (later: ReadonlyMap<string, number>, earlier: ReadonlyMap<string, number>): Map<string, number> =>
    new Map([...later].map(([name, ms]) => [name, Math.max(0, ms - (earlier.get(name) ?? 0))]));
  const byProcess = less(after.byProcess, before.byProcess);
  const shop = [...byProcess.values()].reduce((sum, ms) => sum + ms, 0);
  const generator = after.generator - before.generator;
  return {
    seconds: (after.atMs - before.atMs) / 1000,
    byProcess,
    byDatabase: less(after.byDatabase, before.byDatabase),
    generator,
    others: Math.max(0, after.machine - before.machine - shop - generator),
    shop,
  };
}
