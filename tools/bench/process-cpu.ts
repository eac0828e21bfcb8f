import { readdirSync, readFileSync } from "node:fs";
import postgres from "postgres";

/** What one tick of /proc/<pid>/stat is, in milliseconds: Linux tells user space 100 a second on every platform. */
export const tickMs = 10;

/** CPU used by a shop so far, in milliseconds. */
export type ShopCpu = { readonly serverMs: number; readonly postgresMs: number };

/** Reads the CPU of a shop. */
export type ShopCpuMeter = { readonly read: () => ShopCpu; readonly close: () => Promise<void> };

/**
 * Meters a shop that runs in the process `pid`, and the PostgreSQL at `adminUrl` (a superuser's): the server, its backends, and
 * those that ended. On Linux only: rejects where there is no /proc.
 */
export async function meterShopCpu(pid: number, adminUrl: string): Promise<ShopCpuMeter> {
  const sql = postgres(adminUrl, { max: 1 });
  const [row] = await sql<{ pid: string }[]>`select split_part(pg_read_file('postmaster.pid'), e'\n', 1) as pid`;
  const postmaster = Number(row?.pid);
  return {
    read: () => {
      const [server, database] = [statOf(pid), statOf(postmaster)];
      if (server === null || database === null) throw new Error("the shop or its PostgreSQL has no entry in /proc");
      const backends = readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => statOf(Number(name)) ?? [])
        .filter(({ parent }) => parent === postmaster);
      return {
        serverMs: server.ownMs,
        postgresMs: database.ownMs + database.endedMs + backends.reduce((sum, { ownMs }) => sum + ownMs, 0),
      };
    },
    close: () => sql.end(),
  };
}

/** CPU a process used so far, its ended children's apart, in milliseconds; null when there is no such process. */
export function statOf(
  pid: number,
): { readonly parent: number; readonly ownMs: number; readonly endedMs: number } | null {
  try {
    // The name, in parentheses, may hold anything: what follows it is counted from its end. Source: proc_pid_stat(5).
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const ticks = (index: number): number => Number(fields[index]) * tickMs;
    return { parent: Number(fields[1]), ownMs: ticks(11) + ticks(12), endedMs: ticks(13) + ticks(14) };
  } catch {
    return null;
  }
}
