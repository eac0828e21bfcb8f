import { anonymousViewer, type RoomRequest, type Viewer } from "@novatech/graphql/viewer";
import { startTestRedis, type TestRedis } from "@novatech/testkit/redis";
import { buildSchema, graphql } from "graphql";
import { Redis } from "ioredis";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { forOpenSessions } from "../src/open-sessions.ts";
import { createRevokedSessions } from "../src/revoked-sessions.ts";

let redis: TestRedis;
let client: Redis;
let app: ReturnType<typeof room>;
let isStopped = false;

const room = (redisUrl: string) => {
  const schema = buildSchema(`
    directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION
    type Query { privileged: Int @requiresScopes(scopes: [["staff:stock"]]) }
    type Mutation { own: Int privileged: Int @requiresScopes(scopes: [["staff:stock"]]) }`);
  const stop = async () => void (isStopped = true);
  return forOpenSessions(
    { schema, contextFor: (_request: RoomRequest) => ({}), stop },
    { redisUrl, logger: pino({ level: "silent" }) },
  );
};
const viewer = (sessionId: string): Viewer => ({
  kind: "user",
  userId: "user_1",
  sessionId,
  scopes: [],
  merchantIds: [],
});
const codeOf = async (operation: string, who: Viewer) => {
  const request = { requestId: "r", viewer: who, caller: null, cartToken: null, orderAccessToken: null };
  const rootValue = { own: 1, privileged: 1 };
  const { errors } = await graphql({
    schema: app.schema,
    source: operation,
    rootValue,
    contextValue: app.contextFor(request),
  });
  return errors?.[0]?.extensions["code"] ?? null;
};

beforeAll(async () => {
  redis = await startTestRedis();
  client = new Redis(redis.url);
  app = room(redis.url);
  await createRevokedSessions(client).revoke("sess_ended");
});
afterAll(async () => {
  client.disconnect();
  await redis.stop();
});

test("a privileged mutation is refused to a session that has ended; nothing else is, and nobody else", async () => {
  expect(await codeOf("mutation { privileged }", viewer("sess_ended"))).toBe("UNAUTHENTICATED");
  expect(await codeOf("mutation { own }", viewer("sess_ended"))).toBeNull();
  expect(await codeOf("{ privileged }", viewer("sess_ended"))).toBeNull();
  expect(await codeOf("mutation { privileged }", viewer("sess_open"))).toBeNull();
  // That is for the room's own guard to refuse.
  expect(await codeOf("mutation { privileged }", anonymousViewer)).toBeNull();
});

test("the connection ends with the room, and while Redis is away everybody passes", async () => {
  await app.stop();
  expect(isStopped).toBe(true);
  expect(await codeOf("mutation { privileged }", viewer("sess_ended"))).toBeNull();
});
