import { type CloudEvent, newEvent } from "@novatech/contracts/event";
import { checkoutPaymentRequestedV1 } from "@novatech/contracts/orders";
import { systemClock } from "@novatech/kernel/clock";
import { createRedisStreams } from "@novatech/messaging/redis-streams";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { until } from "@novatech/testkit/wait";
import { pino } from "pino";
import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";

test("the room as it runs: it hears of a check-out over Redis, asks the provider and tells the answer", async () => {
  const [database, redis] = await Promise.all([createTestDatabase("payments"), startTestRedis()]);
  const logger = pino({ level: "silent" });
  const config = readConfig({}, { databaseUrl: database.url, redisUrl: redis.url, poolSize: 4 });
  const callRoom = () => Promise.reject(new Error("nothing was taken: no invoice is written"));
  const app = await createApp(config, { clock: systemClock, ids: sequentialIds(), logger, callRoom });
  await app.start();
  await app.health();

  const transport = createRedisStreams({ redisUrl: redis.url, logger });
  const told: CloudEvent[] = [];
  const subscription = transport.subscribe({
    group: "orders",
    topics: ["payments.payment"],
    handle: async (events) => void told.push(...events),
  });
  const requested = newEvent(checkoutPaymentRequestedV1, {
    aggregateId: "chk_1",
    occurredAt: new Date(),
    data: {
      attemptId: "chk_1",
      orderId: "order_1",
      customerId: "user_1",
      accessTokenHash: null,
      amountMinor: 1290n,
      currency: "EUR",
      paymentMethodToken: "tok_sandbox_mastercard",
      returnUrl: null,
      deadline: new Date(Date.now() + 45_000),
    },
  });
  const event: CloudEvent = {
    specversion: "1.0",
    id: "event-1",
    source: "/orders",
    type: requested.type,
    subject: "chk_1",
    time: new Date().toISOString(),
    datacontenttype: "application/json",
    aggregateversion: 1,
    topic: requested.topic,
    causationid: null,
    data: requested.data,
  };
  await transport.publish([event]);
  await until(() => told.length > 0);
  expect(told).toMatchObject([
    { type: "payment.authorized.v1", data: { attemptId: "chk_1", orderId: "order_1", amountMinor: "1290" } },
  ]);

  await subscription.stop();
  await transport.close();
  await app.stop();
  await Promise.all([redis.stop(), database.drop()]);
});
