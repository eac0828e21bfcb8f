import { callerMistake } from "@novatech/graphql/errors";
import type { RoomRequest, Viewer } from "@novatech/graphql/viewer";
import { connectRedis } from "@novatech/messaging/redis-connection";
import { defaultFieldResolver } from "graphql";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { isPrivileged } from "./audit/privileged-fields.ts";
import { createRevokedSessions } from "./revoked-sessions.ts";
import type { RoomApp } from "./room.ts";

// A property and no WeakMap: Apollo Server hands a copy of the context on.
const viewerKey = Symbol("viewer");
const viewerOf = (context: unknown): Viewer | undefined =>
  (context as { readonly [viewerKey]?: Viewer } | undefined)?.[viewerKey];

/**
 * A room whose privileged mutations (those that `@requiresScopes` opens to a staff permission or to merchants) refuse a session that has ended, with
 * UNAUTHENTICATED: whoever lost a role or was thrown out does nothing with the access token that still has minutes to live. Other mutations and reads are not asked
 * about. While Redis is away everybody passes, as offline verification has it. Changes the schema in place; connects when it is first needed.
 */
export function forOpenSessions<App extends Pick<RoomApp, "schema" | "contextFor" | "stop">>(
  app: App,
  { redisUrl, logger }: { readonly redisUrl: string; readonly logger: Logger },
): App {
  let redis: Redis | undefined;
  const sessions = () =>
    createRevokedSessions(
      (redis ??= connectRedis({ redisUrl, logger, purpose: "privileges", commandTimeoutMs: 1_000 })),
    );
  for (const field of Object.values(app.schema.getMutationType()?.getFields() ?? {})) {
    if (!isPrivileged(field)) continue;
    const { resolve = defaultFieldResolver } = field;
    field.resolve = async (source, given, context: unknown, info) => {
      const viewer = viewerOf(context);
      if (viewer?.kind === "user" && (await sessions().isRevoked(viewer.sessionId)))
        throw callerMistake("UNAUTHENTICATED", "This session has ended. Log in again with sessionCreate.");
      return resolve(source, given, context, info) as unknown;
    };
  }
  return {
    ...app,
    contextFor: (request: RoomRequest) => Object.assign(app.contextFor(request), { [viewerKey]: request.viewer }),
    stop: async () => {
      await app.stop();
      redis?.disconnect();
    },
  };
}
