import { type CloudEvent, newEvent } from "@novatech/contracts/event";
import { stockReservedV1 } from "@novatech/contracts/inventory";
import { createRedisStreams } from "@novatech/messaging/redis-streams";
import { systemClock } from "@novatech/kernel/clock";
import { sha256Hex } from "@novatech/service/secrets";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { until } from "@novatech/testkit/wait";
import { execute, parse } from "graphql";
import { pino } from "pino";
import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { quoteAnswer } from "./quote-answer.ts";
import { cartToken, request, submitInput, submitMutation } from "./room-under-test.ts";

test("the room as it runs: a check-out waits for stock, hears of it over Redis, and asks for the money", async () => {
  const [database, redis] = await Promise.all([createTestDatabase("orders"), startTestRedis()]);
  const logger = pino({ level: "silent" });
  const quote = quoteAnswer({ cartTokenHash: sha256Hex(cartToken), expiresAt: "2999-01-01T00:00:00.000Z" });
  const config = readConfig(
    { ORDER_ACCESS_SECRET: "a secret of at least thirty-two characters" },
    { databaseUrl: database.url, redisUrl: redis.url, poolSize: 4 },
  );
  const callRoom = async <Data>() => ({ quoteForCheckout: quote }) as Data;
  const app = await createApp(config, { clock: systemClock, ids: sequentialIds(), logger, callRoom });
  await app.start();
  await app.health();
  const ask = async (source: string, variables: Record<string, unknown>, token: string | null = null) => {
    const contextValue = app.contextFor(request({ orderAccessToken: token }));
    const answer = await execute({
      schema: app.schema,
      document: parse(source),
      contextValue,
      variableValues: variables,
    });
    return JSON.parse(JSON.stringify(answer)).data;
  };

  const { checkoutSubmit } = await ask(submitMutation, { input: submitInput(quote) });
  const attemptId: string = checkoutSubmit.attempt.id;
  const transport = createRedisStreams({ redisUrl: redis.url, logger });
  const allocation = { lineId: "l", variantId: "v", merchantId: "m", warehouseId: "w", quantity: 1 };
  const data = { attemptId, round: 1, expiresAt: new Date("2999-01-01T00:00:00Z"), allocations: [allocation] };
  const reserved = newEvent(stockReservedV1, { aggregateId: attemptId, occurredAt: new Date(), data });
  const event: CloudEvent = {
    specversion: "1.0",
    id: "event-1",
    source: "/inventory",
    type: reserved.type,
    subject: attemptId,
    time: new Date().toISOString(),
    datacontenttype: "application/json",
    aggregateversion: 1,
    topic: reserved.topic,
    causationid: null,
    data: reserved.data,
  };
  await transport.publish([event]);
  const query = "query ($id: ID!) { checkoutAttempt(id: $id) { status } }";
  const status = () => ask(query, { id: attemptId }, checkoutSubmit.orderAccessToken);
  expect(await until(status, { done: (answer) => answer.checkoutAttempt.status === "AUTHORIZING" })).toBeTruthy();

  await transport.close();
  await app.stop();
  await Promise.all([redis.stop(), database.drop()]);
});
