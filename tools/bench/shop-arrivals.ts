import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "@novatech/testkit/random";

/** What became of an arrival. `refused`: the shop said no in words (sold out, wait a little); `failed`: it could not. */
export type Outcome = "done" | "refused" | "failed";

/** What came of arrivals at a steady rate. */
export type Arrivals = {
  readonly sent: number;
  readonly seconds: number;
  /** From the moment each was due, so that a shop that stands still is charged for all who wait. Sorted. */
  readonly waitsMs: readonly number[];
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** The most that an arrival was sent after it was due, because the sender was busy. */
  readonly latestMs: number;
  /** Arrivals that were not sent since too many were under way: they count as failed. */
  readonly shed: number;
};

/** More under way than this and whoever comes is turned away: a queue that grows tells nothing more. */
const mostUnderWay = 4_000;

/**
 * Lets visitors come by themselves, `perSecond` on average and by chance (a Poisson process), whether or not those before them were
 * answered, for so many seconds; resolves once all were. `act` must not reject.
 */
export async function arrive(options: {
  readonly perSecond: number;
  readonly seconds: number;
  readonly random: Random;
  readonly act: () => Promise<Outcome>;
}): Promise<Arrivals> {
  const { perSecond, seconds, random, act } = options;
  const waitsMs: number[] = [];
  const outcomes = { done: 0, refused: 0, failed: 0 };
  const underWay = new Set<Promise<void>>();
  let [sent, shed, latestMs] = [0, 0, 0];
  const beganMs = performance.now();
  const endMs = beganMs + seconds * 1000;
  for (let dueMs = beganMs; ;) {
    dueMs += (-Math.log(1 - random.next()) * 1000) / perSecond;
    if (dueMs > endMs) break;
    const earlyMs = dueMs - performance.now();
    if (earlyMs > 0) await pause(earlyMs);
    latestMs = Math.max(latestMs, performance.now() - dueMs);
    sent += 1;
    if (underWay.size >= mostUnderWay) {
      shed += 1;
      outcomes.failed += 1;
      continue;
    }
    const wasDueMs = dueMs;
    const one: Promise<void> = act().then((outcome) => {
      outcomes[outcome] += 1;
      waitsMs.push(performance.now() - wasDueMs);
      underWay.delete(one);
    });
    underWay.add(one);
  }
  await pause(Math.max(0, endMs - performance.now()));
  await Promise.all(underWay);
  const tookMs = performance.now() - beganMs;
  return {
    sent,
    seconds: tookMs / 1000,
    waitsMs: waitsMs.toSorted((a, b) => a - b),
    outcomes,
    latestMs,
    shed,
  };
}

/** The wait that so much (0 to 1) of all does not exceed; 0 for none. */
export const waitAt = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
