import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { staffScopes } from "@novatech/graphql/permissions";
import { countStatements } from "@novatech/testkit/statements";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let redis: Redis;
beforeAll(async () => {
  room = await startRoom();
  redis = new Redis(room.redis.url);
});
afterAll(async () => {
  redis.disconnect();
  await room.stop();
});

const logIn = async (email: string, deviceName?: string) => {
  const { data } = await room.ask(
    `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { id accessToken } userErrors { code field } } }`,
    { input: { email, password: "correct horse", deviceName } },
  );
  return data.sessionCreate;
};
const list = `query ($first: Int, $after: String) { me { sessions(first: $first, after: $after) {
  nodes { id isCurrent createdAt lastUsedAt deviceName factors } pageInfo { hasNextPage endCursor } } } }`;

describe("the list of sessions", () => {
  it("shows the open ones, the last used first, page by page, and which one asks", async () => {
    const { viewer, session } = await room.register("list@example.com");
    const devices = ["Firefox on Linux", "Phone", "Tablet"];
    const ids: string[] = [];
    for (const device of devices) {
      room.clock.advance(1000);
      ids.unshift((await logIn("list@example.com", device)).session.id);
    }
    room.clock.advance(1000);
    await room.ask(`mutation ($t: String!) { sessionRefresh(input: { refreshToken: $t }) { session { id } } }`, {
      t: session.refreshToken,
    });
    const first = (await room.ask(list, { first: 3 }, { viewer })).data.me.sessions;
    expect(first.nodes.map(({ id }: { id: string }) => id)).toEqual([viewer.sessionId, ids[0], ids[1]]);
    expect(first.nodes[0]).toMatchObject({ isCurrent: true, deviceName: null, factors: ["pwd"] });
    expect(first.nodes[1]).toMatchObject({ isCurrent: false, deviceName: "Tablet" });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = (await room.ask(list, { first: 3, after: first.pageInfo.endCursor }, { viewer })).data.me.sessions;
    expect(rest.nodes.map(({ id }: { id: string }) => id)).toEqual([ids[2]]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it("names a device by what its program coarsely is when the client says nothing", async () => {
    const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";
    const { data } = await room.ask(
      `mutation { userRegister(input: { email: "agent@example.com", password: "correct horse", displayName: "A" }) { session { accessToken } } }`,
      {},
      { userAgent },
    );
    const viewer = await room.viewerOf(data.userRegister.session.accessToken);
    const { nodes } = (await room.ask(list, { first: 1 }, { viewer })).data.me.sessions;
    expect(nodes[0].deviceName).toBe("Firefox on Linux");
  });

  it("is for the owner alone, staff included", async () => {
    const { viewer } = await room.register("private@example.com");
    const staff = { ...viewer, userId: "user_staff", scopes: staffScopes };
    const { data } = await room.ask(
      `query ($reps: [_Any!]!) { _entities(representations: $reps) { ... on User { email sessions(first: 1) { nodes { id } } security { hasTotp } } } }`,
      { reps: [{ __typename: "User", id: viewer.userId }] },
      { viewer: staff },
    );
    expect(data._entities[0]).toEqual({ email: "private@example.com", sessions: null, security: null });
  });

  it("forgets what has ended or expired, and refuses a cursor that is none", async () => {
    const { viewer } = await room.register("short@example.com");
    const other = (await logIn("short@example.com")).session;
    await room.ask(
      `mutation ($id: ID!) { sessionRevoke(input: { sessionId: $id }) { revokedSessionId } }`,
      { id: other.id },
      { viewer },
    );
    expect((await room.ask(list, { first: 10 }, { viewer })).data.me.sessions.nodes).toHaveLength(1);
    const { errors } = await room.ask(list, { first: 10, after: "nonsense" }, { viewer });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    room.clock.advance(31 * 24 * 60 * 60_000);
    expect((await room.ask(list, { first: 10 }, { viewer })).data.me.sessions.nodes).toEqual([]);
  });

  it("costs as many statements as there are kinds of things in it", async () => {
    const { viewer } = await room.register("count@example.com");
    const counted = async () => {
      const { statements } = await countStatements(room.app.database, () =>
        room.ask(
          `{ me { sessions(first: 100) { nodes { id } } security { hasTotp passkeys { id } } } }`,
          {},
          { viewer },
        ),
      );
      return statements.length;
    };
    const once = await counted();
    for (let device = 0; device < 5; device++) await logIn("count@example.com");
    expect(await counted()).toBe(once);
    expect(once).toBe(4);
  });

  it("names no device that is too long or holds control characters", async () => {
    await room.register("named@example.com");
    for (const name of ["x".repeat(81), "a\u0000b"])
      expect((await logIn("named@example.com", name)).userErrors).toMatchObject([
        { code: "INVALID_INPUT", field: ["input", "deviceName"] },
      ]);
    expect((await logIn("named@example.com", "  ")).session).not.toBeNull();
  });
});

describe("ending the others", () => {
  it("leaves the session that asks, and touches nobody else's", async () => {
    const { viewer } = await room.register("others@example.com");
    const bystander = await room.register("bystander@example.com");
    const [a, b] = [await logIn("others@example.com"), await logIn("others@example.com")];
    const { data } = await room.ask(
      `mutation { sessionsRevokeOthers(input: {}) { revokedSessionIds userErrors { code } } }`,
      {},
      { viewer },
    );
    expect(new Set(data.sessionsRevokeOthers.revokedSessionIds)).toEqual(new Set([a.session.id, b.session.id]));
    const revoked = createRevokedSessions(redis);
    expect(await revoked.isRevoked(a.session.id)).toBe(true);
    expect(await revoked.isRevoked(viewer.sessionId)).toBe(false);
    expect(await revoked.isRevoked(bystander.viewer.sessionId)).toBe(false);
  });
});

describe("a blocked account", () => {
  it("is logged out, and told so when the password is right; unblocked it logs in again", async () => {
    const { viewer, session } = await room.register("blocked@example.com");
    const staff = { ...(await room.register("staff@example.com")).viewer, scopes: staffScopes };
    const set = async (isBlocked: boolean, userId = viewer.userId) =>
      (
        await room.ask(
          `mutation ($input: UserStateSetInput!) { userStateSet(input: $input) { user { isBlocked } userErrors { code } } }`,
          { input: { userId, isBlocked } },
          { viewer: staff },
        )
      ).data.userStateSet;
    expect(await set(true)).toEqual({ user: { isBlocked: true }, userErrors: [] });
    expect(await createRevokedSessions(redis).isRevoked(viewer.sessionId)).toBe(true);
    expect((await logIn("blocked@example.com")).userErrors).toMatchObject([{ code: "ACCOUNT_BLOCKED" }]);
    const { data } = await room.ask(
      `mutation ($t: String!) { sessionRefresh(input: { refreshToken: $t }) { userErrors { code } } }`,
      {
        t: session.refreshToken,
      },
    );
    expect(data.sessionRefresh.userErrors).toEqual([{ code: "REFRESH_TOKEN_INVALID" }]);
    await set(false);
    expect((await logIn("blocked@example.com")).session).not.toBeNull();
    for (const unknown of ["user_none", "\u0000"])
      expect((await set(true, unknown)).userErrors).toEqual([{ code: "NOT_FOUND" }]);
  });
});
