import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { CloudEvent } from "@novatech/contracts/event";
import { backoffMs } from "@novatech/postgres/backoff";
import { createOutage } from "@novatech/postgres/outage";
import { createSignal } from "@novatech/postgres/signal";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { entriesByStream, readEntry, type StreamEntry } from "./stream-entry.ts";
import { claimLeases, releaseLeases } from "./stream-lease.ts";
import { firstTrimmedSince, momentOf } from "./stream-loss.ts";
import type { StreamNames } from "./stream-name.ts";
import type { ReplayRequest, Subscription } from "./transport.ts";

/** One name for every instance of a group: what one left unacknowledged is the next one's history. Only one reads at a time, by the lease. */
const consumerName = "active";

/** An empty answer that is so much later than it should be, in milliseconds, may be one that was not waited for. */
const lateMs = 1000;

type Stream = {
  readonly topic: string;
  readonly name: string;
  readonly leaseKey: string;
  leasedUntil: number;
  /** Whether the group is known to exist since the lease was taken. */
  ready: boolean;
  /** `0` reads what is unacknowledged, `>` what is new. */
  cursor: "0" | ">";
  busy: boolean;
  pausedUntil: number;
  failures: number;
};

/** Reads the streams of a group's topics, each by one instance at a time. See Transport.subscribe for the promise. */
export function readStreams(options: {
  readonly group: string;
  readonly topics: readonly string[];
  readonly handle: (events: readonly CloudEvent[]) => Promise<void>;
  readonly names: StreamNames;
  /** For everything but the blocking read. */
  readonly commands: Redis;
  /** For the blocking read alone. */
  readonly reader: Redis;
  readonly logger: Logger;
  readonly requestReplay: (request: ReplayRequest) => Promise<void>;
  /** How long a dead instance's streams stand still, in milliseconds. Default 5000. */
  readonly leaseMs?: number;
  /** Events of one stream per `handle`. Default 200. */
  readonly batchSize?: number;
  /** The longest blocking read, in milliseconds. Default 1000. */
  readonly blockMs?: number;
}): Subscription {
  const { group, commands, reader, names, leaseMs = 5000, batchSize = 200, blockMs = 1000 } = options;
  const logger = options.logger.child({ part: "streams", group });
  const token = randomUUID();
  const streams = options.topics.flatMap((topic) =>
    names.streamsOf(topic).map((name): Stream => ({
      topic,
      name,
      leaseKey: names.leaseKey(group, name),
      leasedUntil: 0,
      ready: false,
      cursor: "0",
      busy: false,
      pausedUntil: 0,
      failures: 0,
    })),
  );
  const jobs = new Set<Promise<void>>();
  const readSignal = createSignal();
  const leaseSignal = createSignal();
  const readOutage = createOutage(logger, "reading events");
  const handleOutage = createOutage(logger, "handling events");
  let stopping = false;
  let ended = false;
  let blocked: object | null = null;

  /** Ends the wait of the read loop, also when it blocks in Redis. */
  async function wakeReader(): Promise<void> {
    readSignal.raise();
    const read = blocked;
    // The read may not have reached Redis yet: asked until it is over.
    while (read !== null && blocked === read) {
      try {
        const id = clientId;
        if (id !== null && (await commands.client("UNBLOCK", id)) === 1) return;
      } catch {
        return; // Redis is away: the read fails by itself
      }
      await sleep(2);
    }
  }

  let clientId: number | null = null;
  async function identify(): Promise<void> {
    clientId = null;
    clientId = await reader.client("ID");
  }
  const onReady = (): void => void identify().catch(() => undefined);
  reader.on("ready", onReady);
  if (reader.status === "ready") onReady();

  async function createGroup(stream: Stream): Promise<void> {
    try {
      // From the beginning: after a wipe everything sent again must be read, and a duplicate costs little.
      await commands.xgroup("CREATE", stream.name, group, "0", "MKSTREAM");
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("BUSYGROUP"))) throw error;
    }
  }

  /** What was trimmed before this group had read it is only in the producer's outbox now. */
  async function askForTrimmed(stream: Stream, since: Date | null): Promise<void> {
    if (since === null) return;
    logger.error({ stream: stream.name, since }, "events were trimmed before they were read, and are asked for again");
    await options.requestReplay({ topic: stream.topic, publishedSince: since.toISOString() });
  }

  async function prepare(stream: Stream): Promise<void> {
    await createGroup(stream);
    await askForTrimmed(stream, await firstTrimmedSince(commands, stream.name, group));
    stream.cursor = "0";
    stream.ready = true;
  }

  async function claim(): Promise<void> {
    const asked = performance.now();
    const keys = streams.map((stream) => stream.leaseKey);
    const answers = await claimLeases(commands, keys, token, leaseMs);
    for (const [index, stream] of streams.entries()) {
      if (answers[index] !== "renewed") stream.ready = false;
      // Counted from before the question: never longer than Redis counts.
      stream.leasedUntil = answers[index] === "other" ? 0 : asked + leaseMs;
    }
    const taken = streams.filter((stream) => stream.leasedUntil > 0 && !stream.ready);
    await Promise.all(taken.map(prepare));
    if (taken.length > 0) await wakeReader();
  }

  async function keepLeases(): Promise<void> {
    while (!ended) {
      try {
        await claim();
      } catch {
        // Reading fails for the same reason and says so; the leases run out by themselves.
      }
      await leaseSignal.wait(leaseMs / 4);
    }
  }

  async function work(stream: Stream, entries: readonly StreamEntry[]): Promise<void> {
    try {
      const events = entries.map((entry) => readEntry(entry, stream.name, logger)).filter((event) => event !== null);
      await options.handle(events);
      const trimmed = entries.find(([, fields]) => fields === null);
      if (trimmed !== undefined) await askForTrimmed(stream, momentOf(trimmed[0]));
      await commands.xack(stream.name, group, ...entries.map(([id]) => id));
      stream.failures = 0;
      handleOutage.over();
    } catch (error) {
      stream.failures += 1;
      stream.cursor = "0";
      stream.pausedUntil = performance.now() + backoffMs(stream.failures, { firstMs: 100, factor: 2, capMs: 5000 });
      handleOutage.failed(error);
    } finally {
      stream.busy = false;
    }
  }

  function begin(stream: Stream, entries: readonly StreamEntry[]): void {
    stream.busy = true;
    const job = work(stream, entries).then(() => {
      jobs.delete(job);
      void wakeReader();
    });
    jobs.add(job);
  }

  async function readOnce(): Promise<void> {
    const now = performance.now();
    const ready = streams.filter(
      (stream) => stream.ready && stream.leasedUntil > now && !stream.busy && stream.pausedUntil <= now,
    );
    const pauses = streams.map((stream) => stream.pausedUntil - now).filter((pause) => pause > 0);
    const waitMs = Math.ceil(Math.min(blockMs, ...pauses));
    if (ready.length === 0) return readSignal.wait(waitMs);
    const read = {};
    blocked = read;
    let reply: unknown;
    // What Redis handed over in an answer that was lost on its way, or was not waited for, is unacknowledged: it is read again.
    const readAgain = (): void => {
      for (const stream of ready) stream.cursor = "0";
    };
    try {
      reply = await reader.xreadgroup(
        ...(["GROUP", group, consumerName, "COUNT", batchSize, "BLOCK", waitMs, "STREAMS"] as const),
        ...ready.map((stream) => stream.name),
        ...ready.map((stream) => stream.cursor),
      );
    } catch (error) {
      readAgain();
      throw error;
    } finally {
      blocked = null;
    }
    if (reply === null && performance.now() - now > waitMs + lateMs) return readAgain();
    const entries = entriesByStream(reply);
    for (const stream of ready) {
      const found = entries.get(stream.name);
      if (found === undefined || found.length === 0) {
        // A read of the history answers at once, with an empty list when nothing is left.
        if (found !== undefined) stream.cursor = ">";
      } else if (!stopping) begin(stream, found);
    }
    // Most batches take a few milliseconds: waiting for them saves an interrupted read, and a slow one holds nobody up for long.
    if (jobs.size > 0) await Promise.race([Promise.all(jobs), sleep(25)]);
  }

  async function readAll(): Promise<void> {
    let failures = 0;
    while (!stopping) {
      try {
        await readOnce();
        failures = 0;
        readOutage.over();
      } catch (error) {
        failures += 1;
        if (error instanceof Error && error.message.includes("NOGROUP")) {
          // Redis was wiped, and with it the leases.
          for (const stream of streams) stream.ready = false;
          leaseSignal.raise();
          await readSignal.wait(50);
        } else {
          readOutage.failed(error);
          await readSignal.wait(backoffMs(failures, { firstMs: 50, factor: 2, capMs: 2000 }));
        }
      }
    }
  }

  const leasing = keepLeases();
  const reading = readAll();

  return {
    stop: async () => {
      stopping = true;
      void wakeReader();
      await reading;
      await Promise.all(jobs);
      ended = true;
      leaseSignal.raise();
      await leasing;
      reader.off("ready", onReady);
      await releaseLeases(
        commands,
        streams.map((stream) => stream.leaseKey),
        token,
      ).catch(() => undefined); // Redis is away: the leases run out by themselves
    },
  };
}
