import { type PinoLog, readLog } from "./log.ts";
import type { TokenVerifier } from "@novatech/service/token-verifier";
import { TokenRefusedError } from "@novatech/service/token-verifier";
import type { Viewer } from "@novatech/graphql/viewer";
import { createGatewayServer, type GatewayServer, type GatewayServerOptions } from "../../src/server.ts";
import { compose, type RunningSubgraph } from "./graph.ts";

/** A gateway under test, and its log. */
export type TestServer = GatewayServer & {
  readonly log: PinoLog[];
  /** POSTs an operation without a network. */
  readonly ask: (
    body: string | object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly status: number; readonly headers: Record<string, unknown>; readonly body: Answer }>;
};

export type Answer = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly requestId?: string };
  }[];
  readonly extensions?: Record<string, unknown>;
};

/** Tokens of tests read `<user>:<scope>,<scope>`; `<user>` alone has none, and `bad` is refused. Each ends at `until`. */
export const testTokens = (until = new Date(Date.now() + 3_600_000)): Pick<TokenVerifier, "verify"> => ({
  verify: async (token) => {
    if (token === "bad") throw new TokenRefusedError("the access token is malformed");
    const [userId = "", scopes = ""] = token.split("~");
    const viewer: Viewer = {
      kind: "user",
      userId,
      sessionId: "sess_1",
      scopes: scopes.split(".").filter((scope) => scope !== ""),
      merchantIds: [],
    };
    return { viewer, expiresAt: until };
  },
});

/** A gateway over rooms of this process. */
export async function startGateway(
  rooms: readonly RunningSubgraph[],
  options: Partial<GatewayServerOptions> = {},
): Promise<TestServer> {
  const { logger, log } = readLog();
  const server = await createGatewayServer({
    supergraphSdl: options.supergraphSdl ?? compose(rooms),
    rooms,
    tokenVerifier: testTokens(),
    logger,
    port: 0,
    ...options,
  });
  return {
    ...server,
    log,
    ask: async (body, headers = {}) => {
      const reply = await server.http.inject({
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "application/json", ...headers },
        payload: JSON.stringify(typeof body === "string" ? { query: body } : body),
      });
      return { status: reply.statusCode, headers: reply.headers, body: reply.json() as Answer };
    },
  };
}

/** The header of a test token. */
export const as = (user: string, ...scopes: readonly string[]): { readonly authorization: string } => ({
  authorization: `Bearer ${user}~${scopes.join(".")}`,
});

export const codes = (answer: Answer): readonly string[] =>
  (answer.errors ?? []).map(({ extensions }) => extensions.code);
