import type { CloudEvent, NewEvent } from "@novatech/contracts/event";
import { addMilliseconds, systemClock, type Clock } from "@novatech/kernel/clock";
import { connect, type Database } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { createRelay, type Relay } from "@novatech/postgres/relay";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Alarm } from "../src/alarm.ts";
import { createConsumer, type Consumer } from "../src/consumer.ts";
import { on, type EventHandler } from "../src/handler.ts";
import { replayDead } from "../src/replay.ts";
import type { Subscription, Transport } from "../src/transport.ts";
import { openDatabase } from "./open-database.ts";
import { orderTold, told } from "./order-told.ts";

/** What the suite needs to know of a transport. */
export type TransportUnderTest = {
  /** A new instance, as a new process would make it; `destroy` ends it as kill -9 would, with nothing released. */
  readonly open: () => Promise<{ transport: Transport; destroy: () => void }>;
  /** Loses everything the transport holds. */
  readonly wipe: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const logger = pino({ level: "silent" });

/** What every transport must do, alone and together with the relay and the consumer. */
export function transportContract(start: () => Promise<TransportUnderTest>): void {
  describe("the transport contract", () => {
    let under: TransportUnderTest;
    let producer: Awaited<ReturnType<typeof openDatabase>>;
    let room: Awaited<ReturnType<typeof openDatabase>>;
    let opened: { transport: Transport; destroy: () => void }[];
    let stops: (() => Promise<void>)[];

    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under.stop());
    beforeEach(async () => {
      producer = await openDatabase();
      room = await openDatabase();
      await room.database.sql`create table effects (seq bigserial, aggregate text not null, version integer not null)`;
      opened = [];
      stops = [];
      await under.wipe();
    });
    afterEach(async () => {
      await Promise.all(stops.map((stop) => stop()));
      await Promise.all(opened.map(({ transport }) => transport.close()));
      await Promise.all([producer.close(), room.close()]);
    });

    const open = async () => {
      const instance = await under.open();
      opened.push(instance);
      return instance;
    };

    const startRelay = async (): Promise<Relay> => {
      const { transport } = await open();
      const relay = createRelay({ room: "orders", database: producer.database, transport, logger, pollMs: 100 });
      stops.push(relay.stop);
      relay.start();
      return relay;
    };

    const write = (...aggregates: string[]): Promise<void> =>
      producer.database.transaction((tx) =>
        appendEvents(
          tx,
          aggregates.map((aggregateId): NewEvent => ({
            topic: orderTold.topic,
            type: orderTold.type,
            aggregateId,
            occurredAt: systemClock.now(),
            causationId: null,
            data: { total: "1" },
          })),
        ),
      );

    const keep: EventHandler = on(orderTold, async (tx, { raw }) => {
      await tx.execute(
        sql`insert into effects (aggregate, version) values (${raw.subject}, ${raw.aggregateversion}::integer)`,
      );
    });

    const startConsumer = async (
      over: { handler?: EventHandler; database?: Database; clock?: Clock; onAlarm?: (alarm: Alarm) => void } = {},
    ): Promise<{ consumer: Consumer; destroy: () => void }> => {
      const { transport, destroy } = await open();
      const { handler = keep, database = room.database, clock = systemClock, onAlarm = () => {} } = over;
      const consumer = createConsumer({
        room: "payments",
        database,
        transport,
        clock,
        logger,
        onAlarm,
        pollMs: 50,
        handlers: [handler],
      });
      stops.push(consumer.stop);
      consumer.start();
      return { consumer, destroy };
    };

    /** The versions handled of each aggregate, in the order of their effects. */
    const effects = async (): Promise<Record<string, number[]>> => {
      const rows = await room.database.sql<{ aggregate: string; version: number }[]>`
        select aggregate, version from effects order by seq`;
      const found: Record<string, number[]> = {};
      for (const row of rows) (found[row.aggregate] ??= []).push(row.version);
      return found;
    };
    const handled = async (count: number): Promise<void> => {
      await until(
        async () => {
          const [row] = await room.database.sql<{ count: number }[]>`select count(*)::integer as count from effects`;
          return row?.count;
        },
        { done: (seen) => (seen ?? 0) >= count, timeoutMs: 60_000 },
      );
    };
    const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
    const aggregates = (count: number): string[] => Array.from({ length: count }, (_, index) => `order-${index}`);
    const inOrder = (names: readonly string[], last: number): Record<string, number[]> =>
      Object.fromEntries(names.map((aggregate) => [aggregate, upTo(last)]));

    test("with two instances each event has its effect once, each aggregate's in order", async () => {
      await startRelay();
      await Promise.all([startConsumer(), startConsumer()]);
      const names = aggregates(12);
      for (let round = 0; round < 20; round += 1) await write(...names);
      await handled(240);
      expect(await effects()).toEqual(inOrder(names, 20));
    });

    test("when one of two is killed in the middle of its batches the other goes on, and nothing is lost or done twice", async () => {
      await startRelay();
      const stuck = Promise.withResolvers<void>();
      const killed = Promise.withResolvers<never>();
      killed.promise.catch(() => undefined);
      const database = connect({ url: room.url, poolSize: 4, applicationName: "killed" });
      const victim = await startConsumer({
        database,
        handler: on(orderTold, async (tx, { raw }) => {
          await tx.execute(
            sql`insert into effects (aggregate, version) values (${raw.subject}, ${raw.aggregateversion}::integer)`,
          );
          if (raw.aggregateversion < 5) return;
          stuck.resolve();
          await killed.promise;
        }),
      });
      const names = aggregates(12);
      await write(...names);
      await handled(12);
      await startConsumer();
      for (let round = 1; round < 10; round += 1) await write(...names);
      await stuck.promise;
      victim.destroy();
      await database.sql.end({ timeout: 0 });
      killed.reject(new Error("killed"));
      await handled(120);
      expect(await effects()).toEqual(inOrder(names, 10));
      await database.close();
    });

    test("an instance that stops hands its work over at once", async () => {
      await startRelay();
      const first = await startConsumer();
      await write("a");
      await handled(1);
      await first.consumer.stop();
      await startConsumer();
      await write("a");
      await handled(2);
      expect(await effects()).toEqual({ a: [1, 2] });
    });

    test("events that never came are asked for, and the producer sends them again", async () => {
      await write("a", "a", "a");
      await producer.database.sql`update outbox set published_at = now() - interval '2 days'`;
      await startRelay();
      await startConsumer();
      const { transport } = await open();
      await transport.publish([told("a", 3)]);
      await handled(3);
      expect(await effects()).toEqual({ a: [1, 2, 3] });
    });

    test("a dead letter holds back its successors and nobody else, until it is replayed", async () => {
      await startRelay();
      let broken = true;
      const alarms: Alarm[] = [];
      const started = Date.now();
      // A clock that runs a hundred times faster: eight attempts take a second.
      const clock: Clock = { now: () => addMilliseconds(new Date(started), (Date.now() - started) * 100) };
      await startConsumer({
        clock,
        onAlarm: (alarm) => void alarms.push(alarm),
        handler: on(orderTold, async (tx, event) => {
          if (broken && event.raw.subject === "bad") throw new Error("broken");
          await keep.handle(tx, event.raw);
        }),
      });
      await write("bad", "bad", "good");
      await until(() => alarms.length === 1, { timeoutMs: 60_000 });
      await write("bad", "good");
      await until(async () => (await effects())["good"]?.length === 2);
      expect(await effects()).toEqual({ good: [1, 2] });
      broken = false;
      expect(await replayDead(room.database)).toBe(1);
      await handled(5);
      expect(await effects()).toEqual({ good: [1, 2], bad: [1, 2, 3] });
    });

    test("events sent three times have their effect once", async () => {
      await startConsumer();
      const { transport } = await open();
      const events = [told("a", 1), told("a", 2), told("b", 1)];
      for (let time = 0; time < 3; time += 1) await transport.publish(events);
      await transport.publish([told("end", 1)]);
      await handled(4);
      expect(await effects()).toEqual({ a: [1, 2], b: [1], end: [1] });
    });

    test("wiped again and again while events are written and handled, it loses none", async () => {
      await startRelay();
      await Promise.all([startConsumer(), startConsumer()]);
      const names = aggregates(8);
      for (let round = 0; round < 30; round += 1) {
        await write(...names);
        if (round % 7 === 3) await under.wipe();
        // Every other wipe hits events that are under way, the others events that were handled.
        if (round % 14 === 9) await handled(8 * round);
      }
      await under.wipe();
      await handled(240);
      expect(await effects()).toEqual(inOrder(names, 30));
    });

    test("a wipe is told by the epoch", async () => {
      const { transport } = await open();
      expect(await transport.epoch("orders")).toBeNull();
      const begun = await transport.beginEpoch("orders");
      expect(await transport.epoch("orders")).toBe(begun);
      expect(await transport.epoch("catalog")).toBeNull();
      await under.wipe();
      expect(await transport.epoch("orders")).toBeNull();
    });

    test("events whose handling is rejected come again, in order, before any later one", async () => {
      const { transport } = await open();
      const seen: string[] = [];
      let refusals = 2;
      const subscription: Subscription = transport.subscribe({
        group: "payments",
        topics: [orderTold.topic],
        handle: async (events: readonly CloudEvent[]) => {
          if (refusals > 0) {
            refusals -= 1;
            throw new Error("not now");
          }
          seen.push(...events.map((event) => event.id));
        },
      });
      await transport.publish([told("a", 1), told("a", 2)]);
      await transport.publish([told("a", 3)]);
      await until(() => seen.length >= 3);
      await subscription.stop();
      expect([...new Set(seen)]).toEqual(["a-1", "a-2", "a-3"]);
    });

    test("what a killed instance had not finished is given to the next, before anything newer", async () => {
      const wanted = { group: "payments", topics: [orderTold.topic] };
      const { promise: received, resolve: isReceived } = Promise.withResolvers<void>();
      const { promise: killed, reject: kill } = Promise.withResolvers<never>();
      killed.catch(() => undefined);
      const victim = await open();
      const lost = victim.transport.subscribe({
        ...wanted,
        handle: async () => {
          isReceived();
          await killed;
        },
      });
      const { transport } = await open();
      await transport.publish([told("a", 1)]);
      await received;
      victim.destroy();
      await transport.publish([told("a", 2)]);
      const seen: string[] = [];
      const heir = transport.subscribe({
        ...wanted,
        handle: async (events) => void seen.push(...events.map((event) => event.id)),
      });
      await until(() => seen.length === 2);
      expect(seen).toEqual(["a-1", "a-2"]);
      kill(new Error("killed"));
      await Promise.all([heir.stop(), lost.stop()]);
    });

    test("two groups are each given every event", async () => {
      const { transport } = await open();
      const seen: string[] = [];
      const subscriptions = ["payments", "inventory"].map((group) =>
        transport.subscribe({
          group,
          topics: [orderTold.topic],
          handle: async (events) => void seen.push(...events.map((event) => `${group} ${event.id}`)),
        }),
      );
      await transport.publish([told("a", 1)]);
      await until(() => seen.length === 2);
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      expect(seen.toSorted()).toEqual(["inventory a-1", "payments a-1"]);
    });
  });
}
