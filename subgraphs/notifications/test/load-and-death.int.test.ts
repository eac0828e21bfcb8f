import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { until } from "@novatech/testkit/wait";
import { expect, test } from "vitest";
import { accepted, logOf } from "./operations.ts";
import { startReceiver, withStatus } from "./receiver.ts";
import { member, startRoom, testSecret } from "./room-under-test.ts";

const kinds = ["SHIPMENT_DELIVERED"];

test("a thousand messages to an endpoint that hangs keep nobody else waiting, and it is never sent more at once than it may be", async () => {
  const [room, receiver] = await Promise.all([startRoom({ timeoutMs: 1000 }), startReceiver()]);
  try {
    let [open, most] = [0, 0];
    receiver.answer("/slow", (response) => {
      open += 1;
      most = Math.max(most, open);
      response.once("close", () => (open -= 1));
    });
    const [slow, quick] = [member(["merch_slow"]), member(["merch_quick"])];
    const made = await accepted(room, slow, "create", { merchantId: "merch_slow", url: `${receiver.url}/slow`, kinds });
    await accepted(room, quick, "create", { merchantId: "merch_quick", url: `${receiver.url}/quick`, kinds });
    for (let batch = 0; batch < 20; batch += 1)
      await Promise.all(
        Array.from({ length: 50 }, (_one, index) => room.parcel("merch_slow", `ship_${batch}_${index}`)),
      );
    for (let index = 0; index < 100; index += 1) await room.parcel("merch_quick", `ship_quick_${index}`);
    await until(() => receiver.of("/quick").length === 100);
    const [{ waiting }] = (await room.database.sql`
      select count(*)::int as waiting from deliveries where endpoint_id = ${made.endpoint.id} and status = 'PENDING'`) as never as [
      { waiting: number },
    ];
    expect(waiting).toBe(1000);
    expect(receiver.of("/slow").length).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(4);
    expect(new Set(receiver.of("/quick").map(({ headers }) => headers["webhook-id"])).size).toBe(100);
  } finally {
    await Promise.all([room.end(), receiver.stop()]);
  }
});

test("killed in the middle of a delivery, the message is sent again by somebody else, with the same id", async () => {
  const [room, receiver] = await Promise.all([startRoom({ isRunning: false }), startReceiver()]);
  const child = spawn(process.execPath, [fileURLToPath(new URL("../src/main.ts", import.meta.url))], {
    env: {
      NOTIFICATIONS_DATABASE_URL: room.databaseUrl,
      NOTIFICATIONS_SEALING_SECRET: testSecret,
      REDIS_URL: room.redisUrl,
      LOG_LEVEL: "silent",
      JWT_ISSUER: "https://id.example",
      JWKS_URL: "http://127.0.0.1:9/jwks",
      SERVICE_TOKEN_URL: "http://127.0.0.1:9/token",
      SERVICE_CLIENT_SECRET: "a client secret of this test",
    },
    stdio: "ignore",
  });
  try {
    const ended = once(child, "exit");
    // It hangs, so that the process dies while it waits for the answer.
    receiver.answer("/hook", () => {});
    const owner = member(["merch_1"]);
    const made = await accepted(room, owner, "create", { merchantId: "merch_1", url: `${receiver.url}/hook`, kinds });
    await room.parcel("merch_1", "ship_1");
    await until(() => receiver.of("/hook").length === 1, { timeoutMs: 20_000 });
    child.kill("SIGKILL");
    await ended;
    receiver.answer("/hook", withStatus(204));
    await room.app.start();
    // Nobody takes it while the dead process might still be sending it.
    const [pending] = (await logOf(room, owner, made.endpoint.id)).log;
    expect(pending).toMatchObject({ status: "PENDING", attemptCount: 0 });
    room.clock.advance(31_000);
    await until(() => logOf(room, owner, made.endpoint.id), {
      done: ({ log: [first] }) => first.status === "DELIVERED",
    });
    const ids = receiver.of("/hook").map(({ headers }) => headers["webhook-id"]);
    expect(ids).toEqual([pending.messageId, pending.messageId]);
  } finally {
    child.kill("SIGKILL");
    await Promise.all([room.end(), receiver.stop()]);
  }
});

test("a room that is stopped gives back what it was sending, and the next one sends it", async () => {
  const [room, receiver] = await Promise.all([startRoom({ timeoutMs: 20_000 }), startReceiver()]);
  receiver.answer("/hook", () => {});
  const owner = member(["merch_1"]);
  await accepted(room, owner, "create", { merchantId: "merch_1", url: `${receiver.url}/hook`, kinds });
  await room.parcel("merch_1", "ship_1");
  await until(() => receiver.of("/hook").length === 1);
  await room.app.stop();
  const [row] = await room.database.sql`select status, lease, next_attempt_at <= now() as "isDue" from deliveries`;
  expect(row).toEqual({ status: "PENDING", lease: null, isDue: true });
  await Promise.all([room.database.close(), receiver.stop()]);
});
