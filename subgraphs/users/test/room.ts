import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anonymousViewer, type RoomRequest, type Viewer } from "@novatech/graphql/viewer";
import type { RoomDeps } from "@novatech/service/room";
import { createTokenVerifier } from "@novatech/service/token-verifier";
import { type FixedClock, fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { execute, parse } from "graphql";
import { createLogger } from "@novatech/service/logger";
import { createApp, type UsersApp } from "../src/app.ts";
import type { UsersConfig } from "../src/config.ts";
import { createLetterBox } from "./letters.ts";

/** The users room on a database and a Redis of its own, and how a test talks to it. `changes` to its configuration. Its clock stands still at `now`; `others` stand for the other rooms and the log. */
export async function startRoom(
  changes: Partial<UsersConfig> = {},
  now = "2026-01-05T09:00:00Z",
  others: Partial<Pick<RoomDeps, "callRoom" | "logger">> = {},
) {
  const [testDatabase, redis] = await Promise.all([createTestDatabase("users"), startTestRedis()]);
  const mailFolder = await mkdtemp(join(tmpdir(), "novatech-mail-"));
  const clock: FixedClock = fixedClock(now);
  const config: UsersConfig = {
    databaseUrl: testDatabase.url,
    redisUrl: redis.url,
    poolSize: 4,
    keyEncryptionSecret: "a secret for tests of 32 characters",
    jwtIssuer: "https://id.example",
    serviceClients: [],
    publicUrl: "https://shop.example",
    erasureWaitingMs: 0,
    auditLogDays: 400,
    webUrl: "https://shop.example",
    mail: { folder: mailFolder, from: "NovaTech <shop@shop.example>" },
    passkeys: { id: "shop.example", origins: ["https://shop.example"] },
    breachedPasswordsUrl: null,
    outsideIssuers: [],
    signingKeyDays: 90,
    requestRates: { PAGE: { atOnce: 10_000, perMinute: 10_000 }, TOKEN: { atOnce: 10_000, perMinute: 10_000 } },
    ...changes,
  };
  const deps = {
    clock,
    ids: sequentialIds(),
    logger: createLogger({ name: "users", level: "silent" }),
    callRoom: (): Promise<never> => Promise.reject(new Error("users calls no room")),
    ...others,
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
    letters: createLetterBox(mailFolder),
    /** The viewer of an access token, as the gateway hands it on. */
    viewerOf: async (accessToken: string) => {
      const { viewer } = await verifier.verify(accessToken);
      if (viewer.kind !== "user") throw new Error("a user was expected");
      return viewer;
    },
    stop: async () => {
      await app.stop();
      await Promise.all([testDatabase.drop(), redis.stop(), rm(mailFolder, { recursive: true, force: true })]);
    },
  };
}

/** A running room of a test. */
export type TestRoom = Awaited<ReturnType<typeof startRoom>>;
