import { GraphQLError } from "graphql";
import { Counter, type Registry } from "prom-client";
import { isSha256, operationId, sha256 } from "../clients/manifest.ts";
import type { RegisteredTexts } from "../clients/registered-texts.ts";
import type { GatewayPlugin } from "../plugin.ts";
import type { GatewayRequest, OperationParams } from "../request.ts";

/** Asked by health checks and at the beginning of a WebSocket; says nothing of anything. */
const greetings = new Set(["{__typename}", "query{__typename}"]);

/**
 * Finds the text of the operation: sent as it stands, or by an id, which stands in `extensions.persistedQuery.sha256Hash`, in `documentId` or in the
 * path. An id is looked for in the client's manifests, then, where its rules let it register, among the texts registered at run time: one that is not
 * known is answered with PERSISTED_QUERY_NOT_FOUND and HTTP 200, after which Apollo's clients send text and hash together, which registers it.
 * Refuses what the client's level does not let through. A registered text still passes every limit when it comes back.
 * Source: https://www.apollographql.com/docs/graphos/platform/security/persisted-queries (levels, codes), https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export function createOperationPlugin(options: {
  readonly texts: RegisteredTexts;
  readonly registry: Registry;
}): GatewayPlugin {
  const { texts } = options;
  const origins = new Counter({
    name: "gateway_operations_by_origin_total",
    help: "Operations by client and by where their text came from: a manifest, a text registered at run time, or the request itself.",
    labelNames: ["client", "origin", "listed"],
    registers: [options.registry],
  });

  const byId = async (request: GatewayRequest, id: string): Promise<void> => {
    const { params, rules } = request;
    const listed = rules.find(id);
    if (params.query !== undefined && (isSha256(id) || listed)) {
      const isSame = isSha256(id) ? sha256(params.query) === id : params.query === listed?.body;
      if (!isSame) throw badRequest("The operation's id is not that of the text that came with it.");
    }
    if (listed) {
      params.query = listed.body;
      request.origin = { kind: "manifest", id, isListed: true };
      return;
    }
    const { registers, level } = rules.policy;
    const mayRegister = registers && isSha256(id) && level !== "safelist" && level !== "ids-only";
    if (!mayRegister) throw notInList(id);
    params.query ??= await texts.get(id);
    if (params.query === undefined) throw notFound();
    request.origin = { kind: "registered", id, isListed: rules.isListed(params.query) };
  };

  const byText = ({ params, rules }: GatewayRequest): GatewayRequest["origin"] => {
    const { query = "" } = params;
    const { level } = rules.policy;
    const origin = { kind: "text", id: null } as const;
    if (level === "allow-all" || query === "") return { ...origin, isListed: null };
    if (greetings.has(query.replaceAll(/\s+/g, ""))) return { ...origin, isListed: true };
    if (level === "ids-only") throw idRequired();
    const isListed = rules.isListed(query);
    if (!isListed && level === "safelist") throw notInSafelist();
    return { ...origin, isListed };
  };

  return {
    name: "operation",
    onRequest: async (request) => {
      const id = idOf(request.params);
      if (id === null) request.origin = byText(request);
      else await byId(request, id);
      const { kind, isListed } = request.origin;
      const listed = isListed === null ? "unasked" : isListed ? "yes" : "no";
      origins.inc({ client: request.rules.name ?? "other", origin: kind, listed });
    },
    // Registered only when it proved valid, so that garbage does not push out what is used.
    onOperation: ({ params, origin }, operation) => {
      if (origin.kind === "registered" && params.query !== undefined) texts.set(origin.id, params.query);
      return operation;
    },
  };
}

/** The id, however it came. Throws when it came in several ways that differ, or in a wrong form. */
function idOf({ extensions, documentId }: OperationParams): string | null {
  const hash = persistedHash(extensions);
  const ids = new Set([hash, documentId?.replace(/^sha256:/, "")].filter((id) => id !== null && id !== undefined));
  if (ids.size > 1) throw badRequest("The operation's id came in several ways that differ: name one operation.");
  const [id = null] = ids;
  if (id !== null && !operationId.test(id))
    throw badRequest("An operation's id has up to 128 letters, digits and the signs . _ ~ : -");
  return id;
}

function persistedHash(extensions: Readonly<Record<string, unknown>> | undefined): string | null {
  const persisted = extensions?.["persistedQuery"];
  if (persisted === undefined || persisted === null) return null;
  const { version, sha256Hash } = persisted as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1) throw badRequest("extensions.persistedQuery.version must be 1.");
  if (typeof sha256Hash !== "string" || !operationId.test(sha256Hash))
    throw badRequest("extensions.persistedQuery.sha256Hash must be 64 hexadecimal digits in lower case.");
  return sha256Hash;
}

const refusal = (status: number, code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

const notFound = (): GraphQLError => refusal(200, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");

const notInList = (id: string): GraphQLError =>
  refusal(404, "PERSISTED_QUERY_NOT_IN_LIST", `This client has no operation with the id ${id}.`);

const notInSafelist = (): GraphQLError =>
  refusal(
    400,
    "QUERY_NOT_IN_SAFELIST",
    "This client may send the operations of its manifests only, and this is none of them.",
  );

const idRequired = (): GraphQLError =>
  refusal(
    400,
    "PERSISTED_QUERY_ID_REQUIRED",
    "This client sends operations by their id: documentId, the path, or extensions.persistedQuery.",
  );

const badRequest = (message: string): GraphQLError => refusal(400, "BAD_REQUEST", message);
