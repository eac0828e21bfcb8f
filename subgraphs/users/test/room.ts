import { anonymousViewer, type RoomRequest, type Viewer } from "@novatech/graphql/viewer";
import { createTokenVerifier } from "@novatech/service/token-verifier";
import { type FixedClock, fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { execute, parse } from "graphql";
import { createLogger } from "@novatech/service/logger";
import { createApp, type UsersApp } from "../src/app.ts";
import type { UsersConfig } from "../src/config.ts";

/** The users room on a database and a Redis of its own, and how a test talks to it. */
export async function startRoom() {
  const [testDatabase, redis] = await Promise.all([createTestDatabase("users"), startTestRedis()]);
  const clock: FixedClock = fixedClock("2026-01-05T09:00:00Z");
  const config: UsersConfig = {
    databaseUrl: testDatabase.url,
    redisUrl: redis.url,
    poolSize: 4,
    keyEncryptionSecret: "a secret for tests of 32 characters",
    jwtIssuer: "https://id.example",
    serviceClients: [],
  };
  const deps = {
    clock,
    ids: sequentialIds(),
    logger: createLogger({ name: "users", level: "silent" }),
    callRoom: () => Promise.reject(new Error("users calls no room")),
  };
  const app: UsersApp = await createApp(config, deps);
  const verifier = createTokenVerifier({ issuer: config.jwtIssuer, keys: app.jwks, clock });

  /** Executes an operation as a viewer; answers `data` and `errors` as the graph gives them. */
  async function ask(query: string, variables: object = {}, request: Partial<RoomRequest> = {}) {
    const context = app.contextFor({
      requestId: "test",
      viewer: anonymousViewer,
      caller: null,
      cartToken: null,
      orderAccessToken: null,
      ...request,
    });
    const answer = await execute({
      schema: app.schema,
      document: parse(query),
      variableValues: { ...variables },
      contextValue: context,
    });
    // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
    return { data: answer.data as any, errors: answer.errors };
  }

  /** Opens an account; answers the viewer of its access token and the tokens. */
  async function register(email: string, displayName = "Ada Lovelace") {
    const { data } = await ask(
      `mutation ($input: UserRegisterInput!) { userRegister(input: $input) {
        session { id accessToken refreshToken } userErrors { code message } } }`,
      { input: { email, password: "correct horse", displayName } },
    );
    const { session } = data.userRegister;
    const viewer: Viewer = (await verifier.verify(session.accessToken)).viewer;
    if (viewer.kind !== "user") throw new Error("a user was expected");
    return { viewer, session };
  }

  return {
    app,
    ask,
    register,
    clock,
    config,
    deps,
    redis,
    verifier,
    stop: async () => {
      await app.stop();
      await Promise.all([testDatabase.drop(), redis.stop()]);
    },
  };
}

/** A running room of a test. */
export type TestRoom = Awaited<ReturnType<typeof startRoom>>;
