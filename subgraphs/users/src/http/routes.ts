import type { FastifyInstance, FastifyReply } from "fastify";
import type { JSONWebKeySet } from "jose";
import type { SignedToken } from "../security/access-tokens.ts";
import { authenticateClient, readBasic, type ServiceClient } from "./service-clients.ts";

/** What the plain HTTP routes of the room need. */
export type RouteOptions = {
  readonly jwks: JSONWebKeySet;
  readonly clients: readonly ServiceClient[];
  readonly issueForService: (name: string, scopes: readonly string[]) => Promise<SignedToken>;
  /** How long a token lives, in seconds. */
  readonly tokenLifetimeSeconds: number;
};

/** `GET /.well-known/jwks.json` and `POST /oauth/token` (client credentials, RFC 6749 §4.4). */
export const createRoutes =
  (options: RouteOptions) =>
  async (http: FastifyInstance): Promise<void> => {
    // A scope of its own: the parser of forms is for these routes only.
    await http.register(async (scope) => {
      scope.get("/.well-known/jwks.json", async (_request, reply) =>
        reply.header("cache-control", "public, max-age=300").send(options.jwks),
      );
      scope.addContentTypeParser(
        "application/x-www-form-urlencoded",
        { parseAs: "string", bodyLimit: 4096 },
        async (_request: unknown, body: string | Buffer) => new URLSearchParams(body.toString()),
      );
      scope.post("/oauth/token", async (request, reply) => {
        // Tokens must not be kept by anything in between: RFC 6749 §5.1.
        reply.header("cache-control", "no-store").header("pragma", "no-cache");
        const form = request.body;
        if (!(form instanceof URLSearchParams))
          return refuse(reply, 400, "invalid_request", "send a form: application/x-www-form-urlencoded");
        const credentials = readBasic(request.headers.authorization);
        const client = credentials && authenticateClient(options.clients, credentials);
        if (!client) {
          reply.header("www-authenticate", 'Basic realm="novatech"');
          return refuse(reply, 401, "invalid_client", "unknown client or wrong secret; send them by HTTP Basic");
        }
        if (form.get("grant_type") !== "client_credentials")
          return refuse(reply, 400, "unsupported_grant_type", "grant_type must be client_credentials");
        const wanted = form.get("scope")?.split(" ").filter(Boolean) ?? client.scopes;
        if (wanted.some((one) => !client.scopes.includes(one)))
          return refuse(reply, 400, "invalid_scope", `this client may have: ${client.scopes.join(" ")}`);
        const { token } = await options.issueForService(client.name, wanted);
        return reply.send({
          access_token: token,
          token_type: "Bearer",
          expires_in: options.tokenLifetimeSeconds,
          scope: wanted.join(" "),
        });
      });
    });
  };

const refuse = (reply: FastifyReply, status: number, error: string, description: string) =>
  reply.code(status).send({ error, error_description: description });
