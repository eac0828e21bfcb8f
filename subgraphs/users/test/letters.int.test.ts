import { customerEmailVerifiedV1 } from "@novatech/contracts/users";
import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenIn } from "./letters.ts";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let redis: Redis;
beforeAll(async () => {
  room = await startRoom();
  await room.app.start();
  redis = new Redis(room.redis.url);
});
afterAll(async () => {
  redis.disconnect();
  await room.stop();
});

type Viewer = Awaited<ReturnType<TestRoom["register"]>>["viewer"];
async function mutate(field: string, input: object, answer: string, request: object = {}) {
  const type = field.charAt(0).toUpperCase() + field.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${field}(input: $input) { ${answer} userErrors { code field } } }`;
  const { data, errors } = await room.ask(query, { input }, request);
  return errors ? { error: errors[0]?.extensions["code"] } : data[field];
}
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);
const verify = (token: string) => mutate("emailVerify", { token }, "email");
const reset = (token: string, password = "another horse") =>
  mutate("passwordReset", { token, password }, "revokedSessionCount");
const logIn = (email: string, password: string) => mutate("sessionCreate", { email, password }, "session { id }");
const me = async (viewer: Viewer) =>
  (await room.ask(`{ me { email emailVerifiedAt language } }`, {}, { viewer })).data.me;
const hour = 60 * 60_000;

describe("a new account", () => {
  it("confirms its address by the letter, once; the other rooms are told an id and nothing else", async () => {
    const { viewer } = await room.register("ada@example.com");
    expect((await me(viewer)).emailVerifiedAt).toBeNull();
    const token = tokenIn(await room.letters.awaited("ada@example.com", /Confirm your e-mail address/));
    expect(await verify(token)).toEqual({ email: "ada@example.com", userErrors: [] });
    expect((await me(viewer)).emailVerifiedAt).toBe(room.clock.now().toISOString());
    expect(codes(await verify(token))).toEqual(["LINK_INVALID"]);
    const told = await room.app.database.db.execute<{ type: string; payload: object }>(
      sql`select type, payload from outbox where aggregate_id = ${viewer.userId} and topic = ${customerEmailVerifiedV1.topic} order by id desc limit 1`,
    );
    expect(told[0]).toEqual({ type: customerEmailVerifiedV1.type, payload: { userId: viewer.userId } });
    expect(JSON.stringify([...told])).not.toContain("ada@");
    const asked = `query ($id: ID!) { verifiedEmail(userId: $id) }`;
    const orders = { caller: { name: "orders", scopes: ["internal:emails"] } };
    expect((await room.ask(asked, { id: viewer.userId }, orders)).data.verifiedEmail).toBe("ada@example.com");
    expect((await room.ask(asked, { id: viewer.userId }, { viewer })).errors?.[0]?.extensions["code"]).toBe(
      "FORBIDDEN",
    );
    const again = await mutate("emailVerificationRequest", {}, "sentTo", { viewer });
    expect(codes(again)).toEqual(["NOT_FOUND"]);
  });

  it("gets letters in its language", async () => {
    const input = { email: "de@example.com", password: "correct horse", displayName: "Ärger", language: "de-AT" };
    await mutate("userRegister", input, "session { id }");
    const letter = await room.letters.awaited("de@example.com", /Bestätigen Sie Ihre E-Mail-Adresse/);
    expect(letter.text).toContain("Adresse bestätigen: https://");
  });

  it("may ask for the letter again, five times an hour; each of them works until one was answered", async () => {
    const { viewer } = await room.register("again@example.com");
    const ask = () => mutate("emailVerificationRequest", { language: "de" }, "sentTo", { viewer });
    for (let count = 1; count < 5; count++) expect((await ask()).sentTo).toBe("again@example.com");
    expect(codes(await ask())).toEqual(["TOO_MANY_ATTEMPTS"]);
    const first = tokenIn(await room.letters.awaited("again@example.com", /Confirm/));
    const last = tokenIn(await room.letters.awaited("again@example.com", /Bestätigen/, 4));
    room.clock.advance(hour);
    expect(codes(await ask())).toEqual([]);
    expect(codes(await verify(first))).toEqual([]);
    expect(codes(await verify(last))).toEqual(["LINK_INVALID"]);
  });

  it("has three days for it; a link for something else, or none at all, confirms nothing", async () => {
    await room.register("slow@example.com");
    const token = tokenIn(await room.letters.awaited("slow@example.com", /Confirm/));
    expect(codes(await reset(token))).toEqual(["LINK_INVALID"]);
    for (const wrong of ["", "\u0000", "x".repeat(10_000)])
      expect(codes(await verify(wrong))).toEqual(["LINK_INVALID"]);
    room.clock.advance(72 * hour);
    expect(codes(await verify(token))).toEqual(["LINK_INVALID"]);
  });
});

describe("a forgotten password", () => {
  const request = (email: string, clientAddress: string | null = null) =>
    mutate("passwordResetRequest", { email }, "isAccepted", { clientAddress });

  it("is set anew by a letter, once; every session ends, here and for the other rooms, and the owner is told", async () => {
    const { viewer, session } = await room.register("forgot@example.com");
    await request("Forgot@example.com");
    const token = tokenIn(await room.letters.awaited("forgot@example.com", /Set a new password/));
    expect(codes(await reset(token, "short"))).toEqual(["INVALID_INPUT"]);
    expect(codes(await reset(token, "password1"))).toEqual(["PASSWORD_UNSAFE"]);
    expect(await reset(token)).toEqual({ revokedSessionCount: 1, userErrors: [] });
    expect(codes(await reset(token))).toEqual(["LINK_INVALID"]);
    expect(codes(await mutate("sessionRefresh", { refreshToken: session.refreshToken }, "session { id }"))).toEqual([
      "REFRESH_TOKEN_INVALID",
    ]);
    expect(await createRevokedSessions(redis).isRevoked(viewer.sessionId)).toBe(true);
    expect(codes(await logIn("forgot@example.com", "correct horse"))).toEqual(["CREDENTIALS_INVALID"]);
    expect((await logIn("forgot@example.com", "another horse")).session).not.toBeNull();
    await room.letters.awaited("forgot@example.com", /password was changed/);
  });

  it("logs nobody in who shows the old one at the moment it is replaced", async () => {
    for (let round = 0; round < 6; round++) {
      const email = `moment${round}@example.com`;
      await room.register(email);
      await request(email);
      const token = tokenIn(await room.letters.awaited(email, /Set a new password/));
      const logIns = Array.from({ length: 4 }, () => logIn(email, "correct horse"));
      const [answers] = await Promise.all([Promise.all(logIns), reset(token)]);
      for (const { session } of answers) {
        const [row] = await room.app.database.db.execute<{ ended: boolean }>(
          sql`select revoked_at is not null as ended from sessions where id = ${session?.id ?? null}`,
        );
        expect(row?.ended ?? true).toBe(true);
      }
    }
  });

  it("is asked for with the same answer and the same statements for an address without an account, and kept under a seal", async () => {
    const quiet = await startRoom(); // not started: what was asked stays where it is
    try {
      await quiet.register("known@example.com");
      const asked = async (email: string) => {
        const query = `mutation ($email: String!) { passwordResetRequest(input: { email: $email }) { isAccepted userErrors { code } } }`;
        const counted = await countStatements(quiet.app.database, () => quiet.ask(query, { email }));
        return { data: counted.result.data, statements: counted.statements.length };
      };
      expect(await asked("known@example.com")).toEqual(await asked("unknown@example.com"));
      const timers = await quiet.app.database.db.execute(sql`select * from timers where kind = 'password-reset-asked'`);
      expect(timers).toHaveLength(2);
      expect(JSON.stringify([...timers])).not.toMatch(/known/);
    } finally {
      await quiet.stop();
    }
  });

  it("sends nothing to an address without an account", async () => {
    await room.register("known@example.com");
    await request("unknown@example.com");
    await request("known@example.com");
    await room.letters.awaited("known@example.com", /Set a new password/);
    expect(await room.letters.to("unknown@example.com")).toEqual([]);
  });

  it("is refused for what is no address, and to a client that asks for many", async () => {
    expect(codes(await request("no address"))).toEqual(["INVALID_INPUT"]);
    const asked = [];
    for (let count = 0; count < 22; count++) asked.push(await request(`many${count}@example.com`, "192.0.2.77"));
    expect(asked.map(codes).findIndex((found) => found[0] === "TOO_MANY_ATTEMPTS")).toBe(20);
    expect(codes(await request("many@example.com", "192.0.2.78"))).toEqual([]);
  });

  it("sends five letters an hour at most, whoever asks, and a link works for an hour", async () => {
    await room.register("flooded@example.com");
    for (let count = 0; count < 8; count++) await request("flooded@example.com");
    const token = tokenIn(await room.letters.awaited("flooded@example.com", /Set a new password/, 5));
    await until(async () => {
      const [left] = await room.app.database.db.execute<{ count: number }>(
        sql`select count(*)::integer as count from timers where kind = 'password-reset-asked'`,
      );
      return left?.count === 0;
    });
    expect(await room.letters.to("flooded@example.com", /Set a new password/)).toHaveLength(5);
    room.clock.advance(hour);
    expect(codes(await reset(token))).toEqual(["LINK_INVALID"]);
  });
});

describe("another e-mail address", () => {
  const request = (email: string, viewer: Viewer) => mutate("emailChangeRequest", { email }, "sentTo", { viewer });
  const confirm = (token: string) => mutate("emailChangeConfirm", { token }, "email");

  it("is the account's when the letter to it was answered; the old one is told and no longer logs in", async () => {
    const { viewer } = await room.register("old@example.com");
    expect(await request(" New@example.com ", viewer)).toEqual({ sentTo: "new@example.com", userErrors: [] });
    const token = tokenIn(await room.letters.awaited("new@example.com", /Confirm your new e-mail address/));
    expect((await me(viewer)).email).toBe("old@example.com");
    expect(await confirm(token)).toEqual({ email: "new@example.com", userErrors: [] });
    expect(await me(viewer)).toMatchObject({
      email: "new@example.com",
      emailVerifiedAt: room.clock.now().toISOString(),
    });
    await room.letters.awaited("old@example.com", /e-mail address was changed/);
    expect(codes(await logIn("old@example.com", "correct horse"))).toEqual(["CREDENTIALS_INVALID"]);
    expect((await logIn("new@example.com", "correct horse")).session).not.toBeNull();
    expect(codes(await confirm(token))).toEqual(["LINK_INVALID"]);
    // What was sent to the old address opens nothing any more.
    expect(codes(await verify(tokenIn(await room.letters.awaited("old@example.com", /^Confirm/))))).toEqual([
      "LINK_INVALID",
    ]);
  });

  it("is refused when it is taken, also by somebody who was faster, or is the account's own, or none", async () => {
    const { viewer } = await room.register("mover@example.com");
    await room.register("taken@example.com");
    expect(codes(await request("TAKEN@example.com", viewer))).toEqual(["EMAIL_TAKEN"]);
    expect(codes(await request("mover@example.com", viewer))).toEqual(["INVALID_INPUT"]);
    expect(codes(await request("none", viewer))).toEqual(["INVALID_INPUT"]);
    await request("soon@example.com", viewer);
    const token = tokenIn(await room.letters.awaited("soon@example.com", /Confirm your new/));
    await room.register("soon@example.com");
    expect(codes(await confirm(token))).toEqual(["EMAIL_TAKEN"]);
    expect((await me(viewer)).email).toBe("mover@example.com");
  });
});

describe("another password", () => {
  it("ends the other sessions and keeps this one", async () => {
    const { viewer } = await room.register("changer@example.com");
    const other = await logIn("changer@example.com", "correct horse");
    const input = { password: "another horse" };
    expect(await mutate("passwordUpdate", input, "revokedSessionIds", { viewer })).toEqual({
      revokedSessionIds: [other.session.id],
      userErrors: [],
    });
    expect(await createRevokedSessions(redis).isRevoked(other.session.id)).toBe(true);
    expect((await me(viewer)).email).toBe("changer@example.com");
    await room.letters.awaited("changer@example.com", /password was changed/);
  });

  it.each([
    ["password1", "PASSWORD_UNSAFE"],
    [" PASSWORD1 ", "PASSWORD_UNSAFE"],
    ["aaaaaaaaaa", "PASSWORD_UNSAFE"],
    ["unsafe@example.com", "PASSWORD_UNSAFE"],
    ["Ada Lovelace", "PASSWORD_UNSAFE"],
    ["short", "INVALID_INPUT"],
  ])("is not %j", async (password, code) => {
    const viewer = (await room.register(`${code}${password.length}@example.com`)).viewer;
    const mine = password.replace("unsafe@example.com", `${code}${password.length}@example.com`.toLowerCase());
    expect(codes(await mutate("passwordUpdate", { password: mine }, "revokedSessionIds", { viewer }))).toEqual([code]);
  });
});
