import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let redis: Redis;
beforeAll(async () => {
  room = await startRoom();
  await room.app.start();
  redis = new Redis(room.redis.url);
  redis.on("error", () => {}); // a test below takes Redis away
});
afterAll(async () => {
  redis.disconnect();
  await room.stop();
});

const refreshMutation = `mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) {
  session { id accessToken refreshToken } userErrors { code field } } }`;
const revokeMutation = `mutation ($input: SessionRevokeInput!) { sessionRevoke(input: $input) {
  revokedSessionId userErrors { __typename code field } } }`;
const refresh = async (refreshToken: string) => {
  const { data } = await room.ask(refreshMutation, { input: { refreshToken } });
  return data.sessionRefresh;
};
const isRevoked = (sessionId: string) => createRevokedSessions(redis).isRevoked(sessionId);

describe("renewing a session", () => {
  it("gives the next tokens of the same session", async () => {
    const { viewer, session } = await room.register("renew@example.com");
    const { session: next, userErrors } = await refresh(session.refreshToken);
    expect(userErrors).toEqual([]);
    expect(next.id).toBe(viewer.sessionId);
    expect(next.refreshToken).not.toBe(session.refreshToken);
    expect((await room.verifier.verify(next.accessToken)).viewer).toMatchObject({ userId: viewer.userId });
    expect((await refresh(next.refreshToken)).session.id).toBe(viewer.sessionId);
  });

  it("ends the session when a used token comes again: nobody who holds one of its tokens goes on", async () => {
    const { viewer, session } = await room.register("thief@example.com");
    const { session: next } = await refresh(session.refreshToken);
    const stolen = await refresh(session.refreshToken);
    expect(stolen).toMatchObject({ session: null, userErrors: [{ code: "REFRESH_TOKEN_INVALID" }] });
    expect((await refresh(next.refreshToken)).userErrors).toMatchObject([{ code: "REFRESH_TOKEN_INVALID" }]);
    expect(await isRevoked(viewer.sessionId)).toBe(true);
  });

  it("is given to one of two who show the same token at the same moment; then the session ends", async () => {
    const { viewer, session } = await room.register("racing@example.com");
    const both = await Promise.all([refresh(session.refreshToken), refresh(session.refreshToken)]);
    expect(both.filter((one) => one.session !== null)).toHaveLength(1);
    expect(await isRevoked(viewer.sessionId)).toBe(true);
  });

  it("is refused for unknown and for expired tokens", async () => {
    const { session } = await room.register("late@example.com");
    expect((await refresh("made-up")).userErrors).toMatchObject([
      { code: "REFRESH_TOKEN_INVALID", field: ["input", "refreshToken"] },
    ]);
    room.clock.advance(30 * 24 * 60 * 60_000);
    expect((await refresh(session.refreshToken)).userErrors).toMatchObject([{ code: "REFRESH_TOKEN_INVALID" }]);
  });

  it("stores no token in clear", async () => {
    const { session } = await room.register("stored@example.com");
    const rows = await room.app.database.db.execute(sql`select * from refresh_tokens`);
    expect(JSON.stringify([...rows])).not.toContain(session.refreshToken);
  });
});

describe("logging out", () => {
  it("ends the session at once, for its refresh token, for account mutations and for the other rooms", async () => {
    const { viewer, session } = await room.register("out@example.com");
    const { data } = await room.ask(revokeMutation, { input: {} }, { viewer });
    expect(data.sessionRevoke).toEqual({ revokedSessionId: viewer.sessionId, userErrors: [] });
    expect(await isRevoked(viewer.sessionId)).toBe(true);
    expect((await refresh(session.refreshToken)).userErrors).toMatchObject([{ code: "REFRESH_TOKEN_INVALID" }]);
    const rename = `mutation { userUpdate(input: { displayName: "Thief" }) { userErrors { code } } }`;
    const { errors } = await room.ask(rename, {}, { viewer });
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  it("ends another session of one's own, and says the same of others' and of made-up ones", async () => {
    const mine = await room.register("mine@example.com");
    const others = await room.register("others@example.com");
    for (const sessionId of [others.viewer.sessionId, "sess_made_up", "\u0000"]) {
      const { data, errors } = await room.ask(revokeMutation, { input: { sessionId } }, { viewer: mine.viewer });
      expect(errors).toBeUndefined();
      expect(data.sessionRevoke).toEqual({
        revokedSessionId: null,
        userErrors: [{ __typename: "NotFoundError", code: "NOT_FOUND", field: ["input", "sessionId"] }],
      });
    }
    expect(await isRevoked(others.viewer.sessionId)).toBe(false);
  });

  it("is an error for the anonymous", async () => {
    const { errors } = await room.ask(revokeMutation, { input: {} });
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  it("reaches the other rooms later when Redis is away", async () => {
    const { viewer } = await room.register("outage@example.com");
    await room.redis.stop();
    const { data } = await room.ask(revokeMutation, { input: {} }, { viewer });
    expect(data.sessionRevoke.revokedSessionId).toBe(viewer.sessionId);
    const logIn = await room.ask(
      `mutation { sessionCreate(input: { email: "outage@example.com", password: "correct horse" }) { session { id } } }`,
    );
    expect(logIn.data.sessionCreate.session).not.toBeNull();
    await room.redis.restart();
    await until(() => {
      room.clock.advance(1000); // the timer is tried again some seconds after it failed
      return isRevoked(viewer.sessionId);
    });
  });
});

describe("the daily sweep", () => {
  it("removes sessions and tokens that have expired, and no others", async () => {
    const old = await room.register("old@example.com");
    room.clock.advance(20 * 24 * 60 * 60_000);
    const { session } = await room.register("young@example.com");
    room.clock.advance(11 * 24 * 60 * 60_000);
    const count = async (sessionId: string) => {
      const [row] = await room.app.database.db.execute<{ count: number }>(
        sql`select count(*)::integer as count from sessions join refresh_tokens on session_id = id where id = ${sessionId}`,
      );
      return row?.count;
    };
    await until(async () => (await count(old.session.id)) === 0);
    expect(await count(session.id)).toBe(1);
  });
});
