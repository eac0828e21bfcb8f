import { SQS } from "@aws-sdk/client-sqs";
import { newEvent } from "@novatech/contracts/event";
import { systemClock } from "@novatech/kernel/clock";
import { appendEvents } from "@novatech/postgres/outbox";
import { setTimer } from "@novatech/postgres/timers";
import { until } from "@novatech/testkit/wait";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createEventing } from "../src/eventing.ts";
import { on } from "../src/handler.ts";
import { createSnsSqs, type SnsSqs } from "../src/sns-sqs.ts";
import type { ReplayRequest, Subscription } from "../src/transport.ts";
import { installMoto, type Moto, startMoto } from "@novatech/testkit/moto";
import { openDatabase } from "./open-database.ts";
import { orderTold, told } from "./order-told.ts";
import { transportContract } from "./transport-contract.ts";

// Every call goes through a stand-in in Python: nets must be wider than its slowest day.
vi.setConfig({ testTimeout: 120_000 });

const logger = pino({ level: "silent" });
const moto = await installMoto();
const reason = "missing" in moto ? moto.missing : null;
if (reason !== null) process.stderr.write(`SNS and SQS are not tested: moto could not be installed: ${reason}\n`);

/** Where the SDK looks for AWS: what a process is given by its environment. */
const pointTo = (url: string): void => {
  vi.stubEnv("AWS_ENDPOINT_URL", url);
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "moto");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "moto");
};
const start = async (): Promise<Moto> => {
  if ("missing" in moto) throw new Error(moto.missing);
  const server = await startMoto(moto.python);
  pointTo(server.url);
  return server;
};
const open = (over: Partial<Parameters<typeof createSnsSqs>[0]> = {}): SnsSqs =>
  createSnsSqs({ logger, waitSeconds: 1, visibilitySeconds: 2, verifyMs: 300, ...over });

describe.skipIf(reason !== null)(`SNS and SQS${reason === null ? "" : ` (not run: ${reason})`}`, () => {
  transportContract(async () => {
    const server = await start();
    return {
      open: async () => {
        const transport = open();
        return { transport, destroy: transport.destroy };
      },
      // Everything is deleted and made again, as by the infrastructure: empty.
      wipe: async () => {
        await server.reset();
        const infrastructure = open();
        for (const group of ["payments", "inventory"]) await infrastructure.prepare(group, [orderTold.topic]);
        await infrastructure.close();
      },
      stop: server.stop,
    };
  });
});

describe.skipIf(reason !== null)("SNS and SQS alone", () => {
  let server: Moto;
  let sqs: SQS;
  let opened: SnsSqs[];
  let subscriptions: Subscription[];
  beforeAll(async () => {
    server = await start();
    sqs = new SQS({});
  });
  afterAll(async () => {
    sqs.destroy();
    await server.stop();
  });
  beforeEach(async () => {
    opened = [];
    subscriptions = [];
    await server.reset();
  });
  afterEach(async () => {
    await Promise.all(subscriptions.map((subscription) => subscription.stop()));
    await Promise.all(opened.map((transport) => transport.close()));
  });

  const transport = (over: Parameters<typeof open>[0] = {}): SnsSqs => {
    const made = open(over);
    opened.push(made);
    return made;
  };
  /** Subscribes payments to orders and waits until what is published reaches it. */
  const listen = async (from: SnsSqs, handle: (ids: readonly string[]) => Promise<void>): Promise<void> => {
    await from.prepare("payments", [orderTold.topic]);
    subscriptions.push(
      from.subscribe({
        group: "payments",
        topics: [orderTold.topic],
        handle: (events) => handle(events.map((event) => event.id)),
      }),
    );
  };
  const wishes = async (of: SnsSqs): Promise<ReplayRequest[]> => {
    const requests: ReplayRequest[] = [];
    await of.answerReplays("orders", async (request) => void requests.push(request));
    return requests;
  };
  const everything = { topic: "orders.order", publishedSince: "1970-01-01T00:00:00.000Z" };
  const urlOf = async (queue: string): Promise<string> => (await sqs.getQueueUrl({ QueueName: queue })).QueueUrl ?? "";

  test("an event that is sent again before it was delivered is delivered twice: it may be for a queue that lost it", async () => {
    const orders = transport();
    await orders.prepare("payments", [orderTold.topic]);
    await orders.publish([told("a", 1)]);
    await orders.publish([told("a", 1)]);
    const seen: string[] = [];
    await listen(transport(), async (ids) => void seen.push(...ids));
    await until(() => seen.length >= 2);
    expect(seen).toEqual(["a-1", "a-1"]);
  });

  test("a wish to be sent events again stays until it is answered, and equal wishes are answered once", async () => {
    const orders = transport();
    const request = { topic: "orders.order", aggregateId: "a", fromVersion: 2 };
    await orders.requestReplay(request);
    await orders.requestReplay(request);
    const failing = orders.answerReplays("orders", async () => Promise.reject(new Error("crashed")));
    await expect(failing).rejects.toThrow("crashed");
    expect(await until(() => wishes(orders), { done: (found) => found.length > 0 })).toEqual([request]);
    expect(await wishes(orders)).toEqual([]);
  });

  test("a new group asks once for everything its producers still have", async () => {
    const payments = transport();
    await payments.prepare("payments", [orderTold.topic]);
    await payments.prepare("payments", [orderTold.topic]);
    expect(await wishes(payments)).toEqual([everything]);
  });

  test("queues and topics that vanish while they are read are made anew, and what may be lost is asked for", async () => {
    const payments = transport();
    const seen: string[] = [];
    await listen(payments, async (ids) => void seen.push(...ids));
    await wishes(payments);
    await server.reset();
    const orders = transport();
    expect(await until(() => wishes(orders), { done: (found) => found.length > 0 })).toEqual([everything]);
    // moto forgets one service after the other: a subscription made in between is gone again, and is looked for the next time it is verified.
    const arrived = async (): Promise<boolean> => {
      await orders.publish([told("a", 1)]);
      return seen.includes("a-1");
    };
    await until(arrived, { timeoutMs: 60_000, everyMs: 200 });
  });

  test("who purges a queue and removes its tags has everything asked for again", async () => {
    const payments = transport();
    await listen(payments, async () => {});
    await wishes(payments);
    const QueueUrl = await urlOf("novatech-payments.fifo");
    await sqs.purgeQueue({ QueueUrl });
    await sqs.untagQueue({ QueueUrl, TagKeys: ["novatech:subscribed:orders.order"] });
    expect(await until(() => wishes(payments), { done: (found) => found.length > 0 })).toEqual([everything]);
  });

  test("where the infrastructure makes everything, what is missing is named and what is there is used", async () => {
    const fixed = transport({ create: false });
    await expect(fixed.publish([told("a", 1)])).rejects.toThrow(
      /queue novatech-orders-replays\.fifo is missing: make it/,
    );
    await expect(fixed.prepare("payments", [orderTold.topic])).rejects.toThrow(
      /queue novatech-payments\.fifo is missing/,
    );
    await transport().beginEpoch("orders");
    await expect(fixed.publish([told("a", 1)])).rejects.toThrow(
      /topic novatech-orders-order\.fifo is missing: make it/,
    );
    await expect(fixed.health()).rejects.toThrow("events could not be published");
    await transport().prepare("payments", [orderTold.topic]);
    await wishes(fixed);
    const seen: string[] = [];
    await listen(fixed, async (ids) => void seen.push(...ids));
    await fixed.publish([told("a", 1)]);
    await until(() => seen.includes("a-1"));
    await fixed.health();
    expect(await wishes(fixed)).toEqual([]);
  });

  test("a topic may put messages into a group's queue, and no other sender's policy is lost", async () => {
    await transport().prepare("payments", [orderTold.topic]);
    const QueueUrl = await urlOf("novatech-payments.fifo");
    const policyNow = async () => {
      const { Attributes } = await sqs.getQueueAttributes({ QueueUrl, AttributeNames: ["Policy"] });
      return JSON.parse(Attributes?.["Policy"] ?? "") as { Statement: { Sid: string; Condition?: unknown }[] };
    };
    const ours = (await policyNow()).Statement;
    expect(ours).toMatchObject([
      { Sid: "novatech-events", Condition: { ArnLike: { "aws:SourceArn": expect.stringMatching(/:novatech-\*$/) } } },
    ]);
    const theirs = { ...ours[0], Sid: "audit" };
    const Policy = JSON.stringify({ Version: "2012-10-17", Statement: [theirs] });
    await sqs.setQueueAttributes({ QueueUrl, Attributes: { Policy } });
    await transport().prepare("payments", [orderTold.topic]);
    expect((await policyNow()).Statement.map((statement) => statement.Sid)).toEqual(["audit", "novatech-events"]);
  });

  test("a message that is no event is left out and holds nobody up", async () => {
    const payments = transport();
    await payments.prepare("payments", [orderTold.topic]);
    const QueueUrl = await urlOf("novatech-payments.fifo");
    const MessageDeduplicationId = "foreign";
    await sqs.sendMessage({ QueueUrl, MessageBody: "{not json", MessageGroupId: "a", MessageDeduplicationId });
    await payments.publish([told("a", 1)]);
    const seen: string[] = [];
    await listen(payments, async (ids) => void seen.push(...ids));
    await until(() => seen.length === 1);
    expect(seen).toEqual(["a-1"]);
    await until(async () => {
      const names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"] as const;
      const { Attributes } = await sqs.getQueueAttributes({ QueueUrl, AttributeNames: [...names] });
      return names.every((name) => Attributes?.[name] === "0");
    });
  });

  test("a handler that takes longer than messages are kept from others is not run beside itself", async () => {
    const began: string[] = [];
    const first = Promise.withResolvers<void>();
    const slowly = async (ids: readonly string[]): Promise<void> => {
      began.push(...ids);
      if (ids.includes("slow-1")) await first.promise;
    };
    const orders = transport({ visibilitySeconds: 1 });
    await listen(orders, slowly);
    await listen(transport({ visibilitySeconds: 1 }), slowly);
    await orders.publish([told("slow", 1)]);
    await until(() => began.includes("slow-1"));
    // What is tested is the passing of time: three times as long as messages are kept.
    const enough = performance.now() + 3000;
    await until(() => performance.now() > enough);
    expect(began).toEqual(["slow-1"]);
    first.resolve();
    await orders.publish([told("slow", 2)]);
    await until(() => began.includes("slow-2"));
    expect(began).toEqual(["slow-1", "slow-2"]);
  });

  test("AWS that cannot be reached is said by health and by whoever publishes", async () => {
    const elsewhere = await start();
    const lost = transport();
    await lost.health();
    await elsewhere.stop();
    await expect(lost.health()).rejects.toThrow("ECONNREFUSED");
    await expect(lost.publish([told("a", 1)])).rejects.toThrow("ECONNREFUSED");
    pointTo(server.url);
  });
});

describe.skipIf(reason !== null)("rooms on SNS and SQS", () => {
  test("are chosen by the environment alone: a timer of one room becomes an event that another handles", async () => {
    const server = await start();
    vi.stubEnv("EVENTS_TRANSPORT", "sns-sqs");
    const [orders, payments] = await Promise.all([openDatabase(), openDatabase()]);
    const seen: string[] = [];
    const shared = { redisUrl: "redis://127.0.0.1:1", clock: systemClock, logger };
    const rooms = [
      createEventing({
        ...shared,
        room: "orders",
        database: orders.database,
        handlers: [],
        timers: {
          tell: async (tx, timer) => {
            const event = { aggregateId: timer.key, occurredAt: timer.dueAt, data: { total: 12n } };
            await appendEvents(tx, [newEvent(orderTold, event)]);
          },
        },
      }),
      createEventing({
        ...shared,
        room: "payments",
        database: payments.database,
        handlers: [on(orderTold, async (_tx, { raw, data }) => void seen.push(`${raw.subject} ${data.total}`))],
        timers: {},
      }),
    ];
    vi.stubEnv("EVENTS_TRANSPORT", "");
    await Promise.all(rooms.map((room) => room.start()));
    await orders.database.transaction((tx) => setTimer(tx, { kind: "tell", key: "a", dueAt: systemClock.now() }));
    await until(() => seen.includes("a 12"), { timeoutMs: 60_000 });
    await Promise.all(rooms.map((room) => room.health()));
    await Promise.all(rooms.map((room) => room.stop()));
    await Promise.all([orders.close(), payments.close(), server.stop()]);
  });
});
