import { createLogger } from "@novatech/service/logger";
import { createSoftwareAuthenticator } from "@novatech/testkit/passkey";
import { startTestRedis } from "@novatech/testkit/redis";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRedisLoginThrottle } from "../src/clients/redis/login-throttle.ts";
import { tokenIn } from "./letters.ts";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom();
  await room.app.start();
});
afterAll(() => room.stop());

async function mutate(field: string, input: object, answer: string, request: object = {}) {
  const type = field.charAt(0).toUpperCase() + field.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${field}(input: $input) { ${answer} userErrors { code message } } }`;
  const { data } = await room.ask(query, { input }, request);
  return data[field];
}
const logIn = (email: string, password: string, changes: object = {}, clientAddress: string | null = null) =>
  mutate("sessionCreate", { email, password, ...changes }, "session { id } deviceToken", { clientAddress });
const codeOf = (payload: { userErrors: { code: string }[] }) => payload.userErrors[0]?.code ?? "in";

describe("100 wrong log-ins", () => {
  const email = "owner@example.com";
  let deviceToken: string;
  let answers: { readonly userErrors: { readonly code: string; readonly message: string }[] }[];
  const device = createSoftwareAuthenticator("https://shop.example");

  beforeAll(async () => {
    const { viewer } = await room.register(email);
    const begun = await mutate("passkeyRegistrationRequest", {}, "ceremony { token optionsJson }", { viewer });
    const passkey = { ceremonyToken: begun.ceremony.token, responseJson: device.create(begun.ceremony.optionsJson) };
    await mutate("passkeyRegister", { passkey, name: "Phone" }, "passkey { id }", { viewer });
    ({ deviceToken } = await logIn(email, "correct horse"));
    answers = await Promise.all(
      Array.from({ length: 100 }, (_, guess) => logIn(email, `guess ${guess}`, {}, "198.51.100.9")),
    );
  });

  it("are let through five times; the rest is told how long to wait", () => {
    expect(answers.filter((answer) => codeOf(answer) === "CREDENTIALS_INVALID")).toHaveLength(5);
    const told = answers.filter((answer) => codeOf(answer) === "TOO_MANY_ATTEMPTS");
    expect(told).toHaveLength(95);
    expect(told[0]?.userErrors[0]?.message).toMatch(/^Too many wrong attempts\. Try again in \d+ seconds?\.$/);
  });

  it("keep out who guesses, even with the right password at last", async () => {
    expect(codeOf(await logIn(email, "correct horse", {}, "198.51.100.9"))).toBe("TOO_MANY_ATTEMPTS");
  });

  it("do not keep out the owner on a device that logged in before, even behind the same address", async () => {
    const { session } = await logIn(email, "correct horse", { deviceToken }, "198.51.100.9");
    expect(session).not.toBeNull();
  });

  it("do not keep out the owner's passkey", async () => {
    const { ceremony } = await mutate("passkeyProofRequest", {}, "ceremony { token optionsJson }");
    const passkey = { ceremonyToken: ceremony.token, responseJson: device.get(ceremony.optionsJson) };
    expect((await mutate("passkeySessionCreate", { passkey }, "session { id }")).session).not.toBeNull();
  });

  it("do not keep out who sets a new password by a letter", async () => {
    await mutate("passwordResetRequest", { email }, "isAccepted");
    const token = tokenIn(await room.letters.awaited(email, /Set a new password/));
    const reset = await mutate(
      "passwordReset",
      { token, password: "another horse" },
      "revokedSessionCount deviceToken",
    );
    const { session } = await logIn(email, "another horse", { deviceToken: reset.deviceToken }, "198.51.100.9");
    expect(session).not.toBeNull();
  });

  it("made with the owner's device are counted against that device", async () => {
    const tried = await Promise.all(
      Array.from({ length: 12 }, (_, guess) => logIn(email, `guess ${guess}`, { deviceToken })),
    );
    expect(tried.map(codeOf).filter((code) => code === "CREDENTIALS_INVALID")).toHaveLength(10);
    expect(codeOf(await logIn(email, "another horse", { deviceToken }))).toBe("TOO_MANY_ATTEMPTS");
  });

  it("with another account's device token, or a made-up one, are counted as anybody's", async () => {
    await room.register("second@example.com");
    const other = await logIn("second@example.com", "correct horse");
    await room.register("third@example.com");
    for (let guess = 0; guess < 5; guess++)
      await logIn("third@example.com", "wrong", { deviceToken: guess % 2 ? other.deviceToken : "v1.x.y.z" });
    expect(codeOf(await logIn("third@example.com", "correct horse", { deviceToken: other.deviceToken }))).toBe(
      "TOO_MANY_ATTEMPTS",
    );
  });
});

describe("somebody who tries a list of stolen passwords", () => {
  it("slows down unknown devices sooner, in all accounts; known devices notice nothing", async () => {
    const service = await startTestRedis();
    const redis = new Redis(service.url);
    try {
      const logger = createLogger({ name: "test", level: "silent" });
      const throttle = createRedisLoginThrottle(redis, logger, { stuffingFrom: 20 });
      const attempt = (email: string, deviceId: string | null = null, clientAddress: string | null = null) => ({
        email,
        deviceId,
        clientAddress,
      });
      const freeOf = async (one: ReturnType<typeof attempt>) => {
        let free = 0;
        while ((await throttle.attempt(one)) === 0 && free < 100) free += 1;
        return free;
      };
      expect(await freeOf(attempt("before@example.com"))).toBe(5);
      expect(await freeOf(attempt("x", null, "192.0.2.1"))).toBe(5);
      for (let account = 0; account < 25; account++) await throttle.failed(attempt(`listed${account}@example.com`));
      expect(await freeOf(attempt("during@example.com"))).toBe(1);
      expect(await freeOf(attempt("during@example.com", "device"))).toBe(10);
      // One client with many accounts: 10 instead of 50.
      let free = 0;
      while ((await throttle.attempt(attempt(`other${free}@example.com`, null, "2001:db8::1"))) === 0) free += 1;
      expect(free).toBe(10);
      expect(await throttle.attempt(attempt("fresh@example.com", null, "2001:db8::2"))).toBeGreaterThan(0);
    } finally {
      redis.disconnect();
      await service.stop();
    }
  });
});
