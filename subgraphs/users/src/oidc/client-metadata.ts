import type { AllClientMetadata } from "oidc-provider";
import type { OAuthClient, OAuthClientKind } from "../domain/oauth-client.ts";
import type { ServiceClient } from "../http/service-clients.ts";

/** Our own word about a client, beside those that OpenID Connect has: whether people are asked if it may. */
export const firstParty = "novatech:first_party";

const applicationTypes: Readonly<Record<OAuthClientKind, "web" | "native">> = {
  WEB: "web",
  NATIVE: "native",
  SERVER: "web",
  SERVICE: "web",
};

/** A registered client in the words of OpenID Connect. The "secret" is the hash of one: see `compareClientSecret`. */
export function toMetadata(client: OAuthClient): AllClientMetadata {
  const isService = client.kind === "SERVICE";
  const { secretHash, jwks } = client;
  return {
    client_id: client.id,
    client_name: client.name,
    application_type: applicationTypes[client.kind],
    grant_types: isService ? ["client_credentials"] : ["authorization_code", "refresh_token"],
    response_types: isService ? [] : ["code"],
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...client.postLogoutRedirectUris],
    scope: client.scopes.join(" "),
    token_endpoint_auth_method: jwks ? "private_key_jwt" : secretHash ? "client_secret_basic" : "none",
    ...(jwks ? { jwks: { keys: jwks.keys.map((key) => ({ ...key })) } as AllClientMetadata["jwks"] } : {}),
    ...(secretHash ? { client_secret: secretHash } : {}),
    [firstParty]: client.isFirstParty,
  } as AllClientMetadata;
}

/** A room in a process of its own, which asks for tokens for internal fields. */
export const serviceMetadata = ({ name, secretHash, scopes }: ServiceClient): AllClientMetadata => ({
  client_id: name,
  client_name: name,
  grant_types: ["client_credentials"],
  response_types: [],
  redirect_uris: [],
  scope: scopes.join(" "),
  token_endpoint_auth_method: "client_secret_basic",
  client_secret: secretHash,
});

/** Whether people need not be asked if a client may. */
export const isFirstParty = (client: object): boolean => (client as Record<string, unknown>)[firstParty] === true;
