import { setTimeout as pause } from "node:timers/promises";
import { observerName, type ShopRoom } from "@novatech/testkit/shop/room-databases";
import { flushRedis } from "@novatech/testkit/shop/redis-flush";
import { until } from "@novatech/testkit/wait";
import type { AttackedShop } from "./attacked-shop.ts";
import { describeFault, type Fault, type Plan } from "./plan.ts";

/** What was done to the shop. */
export type Attack = {
  /** In words, in order; one that hit nothing says so. */
  readonly done: readonly string[];
  /** When the last of it was over, in milliseconds since 1970. */
  readonly overAt: number;
};

/** How long something that was made to end may stay away, in milliseconds: starting nine processes on two cores takes its time. */
const backWithinMs = 60_000;

/** Does to the shop what the plan says, at the times it says, from now on. Resolves when all of it is over and everything answers again. */
export async function attack(shop: AttackedShop, faults: Plan["faults"]): Promise<Attack> {
  const beganAt = performance.now();
  const done = await Promise.all(
    faults.map(async ({ atMs, fault }) => {
      await pause(Math.max(0, atMs - (performance.now() - beganAt)));
      const words = describeFault(fault);
      const hit = await inject(shop, fault);
      shop.note(`FAULT ${words}${hit ? "" : " (nothing there)"}`);
      return `${words}${hit ? "" : " (nothing there)"}`;
    }),
  );
  await until(() => isReady(shop.url), { timeoutMs: backWithinMs, everyMs: 100 });
  return { done, overAt: Date.now() };
}

/** False when there was nothing to hit. */
async function inject(shop: AttackedShop, fault: Fault): Promise<boolean> {
  switch (fault.kind) {
    case "kill":
      return shop.signal(fault.process, fault.signal);
    case "pause": {
      if (!shop.signal(fault.process, "SIGSTOP")) return false;
      await pause(fault.forMs);
      shop.signal(fault.process, "SIGCONT");
      return true;
    }
    case "forget":
      return flushRedis(shop.redisUrl).then(
        () => true,
        () => false,
      );
    case "cut": {
      const ended = await shop.databases[fault.room]`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = ${fault.room} and application_name <> ${observerName}`.catch(() => []);
      return ended.length > 0;
    }
    case "slow":
      return slow(shop, fault.room, fault.forMs);
  }
}

/** How long a backend stands still and then runs, in milliseconds: everything takes some five times as long. */
const slowness = { stillMs: 80, runningMs: 20 };

/** Lets a room's backends stand still four fifths of the time. Nobody is left standing when it is over. */
async function slow(shop: AttackedShop, room: ShopRoom, forMs: number): Promise<boolean> {
  const until = performance.now() + forMs;
  let hit = false;
  while (performance.now() < until) {
    const backends = await shop.databases[room]<{ pid: number }[]>`
      select pid from pg_stat_activity where datname = ${room} and application_name <> ${observerName}`.catch(() => []);
    const stopped = backends.filter(({ pid }) => send(pid, "SIGSTOP"));
    hit ||= stopped.length > 0;
    await pause(slowness.stillMs);
    for (const { pid } of stopped) send(pid, "SIGCONT");
    await pause(slowness.runningMs);
  }
  return hit;
}

/** False when there is no such process any more. */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

const isReady = async (url: string): Promise<boolean> =>
  fetch(new URL("/health/ready", url), { signal: AbortSignal.timeout(2000) }).then((response) => response.ok);
