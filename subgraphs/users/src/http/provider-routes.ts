import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type Provider from "oidc-provider";
import { paths } from "../oidc/paths.ts";
import { requestAtTheDoor } from "../oidc/request-at-the-door.ts";
import { readBasic } from "./service-clients.ts";

/** What the provider's own routes need. */
export type ProviderRouteOptions = {
  readonly issuer: URL;
  /** The provider of this moment: another one after the keys changed. */
  readonly provider: () => Promise<Provider>;
  /** The provider's own name of an access token of ours; null when the token is not right. */
  readonly tokenIdOf: (token: string) => Promise<string | null>;
  /** The scopes a client may have for itself; null for an unknown client. */
  readonly scopesOfClient: (clientId: string) => Promise<string | null>;
};

const { provider: routes } = paths;

/**
 * What the provider answers by itself: discovery, authorisation, tokens, revocation, introspection, user info, log-out. Clients hold access tokens of the house; the
 * provider knows them by its own names, which stand in their place where a client shows one.
 */
export function addProviderRoutes(http: FastifyInstance, options: ProviderRouteOptions): void {
  const handle = async (
    request: FastifyRequest,
    reply: { readonly raw: import("node:http").ServerResponse; readonly hijack: () => unknown },
  ): Promise<void> => {
    const incoming = await translate(request, options);
    const provider = await options.provider();
    reply.hijack();
    await provider.callback()(incoming, reply.raw);
  };
  for (const path of [paths.discovery, paths.metadata, routes.authorization, `${routes.authorization}/:uid`])
    http.get(path, handle);
  for (const path of [routes.end_session, `${routes.end_session}/success`]) http.get(path, handle);
  http.route({ method: ["GET", "POST"], url: routes.userinfo, handler: handle });
  for (const path of [
    routes.token,
    routes.revocation,
    routes.introspection,
    routes.pushed_authorization_request,
    paths.logOutConfirm,
  ])
    http.post(path, handle);
}

/** The request as the provider understands it. */
async function translate(request: FastifyRequest, options: ProviderRouteOptions): Promise<IncomingMessage> {
  const { issuer, tokenIdOf } = options;
  const path = request.raw.url?.split("?")[0];
  const body = typeof request.body === "string" ? request.body : null;
  const to = (changed: Parameters<typeof requestAtTheDoor>[2]) => requestAtTheDoor(request.raw, issuer, changed);
  if (path === routes.userinfo) {
    const token = /^bearer +(.+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const id = token === undefined ? null : await tokenIdOf(token);
    return to({ body, headers: id === null ? {} : { authorization: `Bearer ${id}` } });
  }
  if (body === null) return to({ body });
  const form = new URLSearchParams(body);
  if (path === routes.revocation || path === routes.introspection) {
    const id = await tokenIdOf(form.get("token") ?? "");
    if (id !== null) form.set("token", id);
    // A token that was ours and is wrong or too old is the same as an unknown one.
    else if (isJwt(form.get("token") ?? "")) form.set("token", "unknown");
  }
  if (path === routes.token && form.get("grant_type") === "client_credentials" && !form.has("scope")) {
    // Without a scope a client gets all it may have: RFC 6749 §3.3.
    const clientId = form.get("client_id") ?? readBasic(request.headers.authorization)?.name;
    const scopes = clientId === undefined ? null : await options.scopesOfClient(clientId);
    if (scopes !== null) form.set("scope", scopes);
  }
  return to({ body: form.toString() });
}

const isJwt = (token: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);
