import { createHash } from "node:crypto";
import { type BoundedMap, createBoundedMap } from "@novatech/kernel/bounded-map";
import { GraphQLError } from "graphql";
import type { GatewayPlugin } from "../plugin.ts";

/** Texts that clients registered, by their SHA-256 in hexadecimal. */
export type OperationTexts = Pick<BoundedMap<string, string>, "get" | "set">;

/**
 * Finds the text of the operation: sent as it stands, or by `extensions.persistedQuery.sha256Hash`. A hash that is not known is answered with
 * PERSISTED_QUERY_NOT_FOUND and HTTP 200, after which Apollo's clients send text and hash together, which registers it.
 * A registered text still passes every limit when it comes back. Keeps `maxTexts` (1,000) texts in this process.
 * Source: https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export function createOperationPlugin(options: {
  readonly maxTexts?: number;
  readonly texts?: OperationTexts;
}): GatewayPlugin {
  const texts = options.texts ?? createBoundedMap<string, string>(options.maxTexts ?? 1_000);
  return {
    name: "operation",
    onRequest: ({ params }) => {
      const hash = persistedHash(params.extensions);
      if (hash === null) return;
      if (params.query === undefined) {
        params.query = texts.get(hash);
        if (params.query === undefined) throw notFound();
        return;
      }
      if (createHash("sha256").update(params.query).digest("hex") !== hash)
        throw badRequest("extensions.persistedQuery.sha256Hash is not the SHA-256 of the query that came with it.");
    },
    // Registered only when it proved valid, so that garbage does not push out what is used.
    onOperation: ({ params }, operation) => {
      const hash = persistedHash(params.extensions);
      if (hash !== null && params.query !== undefined) texts.set(hash, params.query);
      return operation;
    },
  };
}

function persistedHash(extensions: Readonly<Record<string, unknown>> | undefined): string | null {
  const persisted = extensions?.["persistedQuery"];
  if (persisted === undefined || persisted === null) return null;
  const { version, sha256Hash } = persisted as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1) throw badRequest("extensions.persistedQuery.version must be 1.");
  if (typeof sha256Hash !== "string" || !/^[0-9a-f]{64}$/.test(sha256Hash))
    throw badRequest("extensions.persistedQuery.sha256Hash must be 64 hexadecimal digits in lower case.");
  return sha256Hash;
}

const notFound = (): GraphQLError =>
  new GraphQLError("PersistedQueryNotFound", {
    extensions: { code: "PERSISTED_QUERY_NOT_FOUND", http: { status: 200 } },
  });

const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: "BAD_REQUEST", http: { status: 400 } } });
