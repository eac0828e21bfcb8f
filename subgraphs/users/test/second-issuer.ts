import { generateKeyPair, exportJWK } from "jose";
import Provider from "oidc-provider";
import { freeOrigin } from "./provider.ts";

/** Somebody with an account at the second issuer. */
export type Outsider = {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
};

/**
 * Another issuer, by the same library but with nothing of ours: whoever comes is logged in as `person.current`, without a page.
 * It insists on PKCE, and on the secret and the address that its client is registered with.
 */
export async function startSecondIssuer(redirectUris: readonly string[]) {
  const { origin, port } = await freeOrigin();
  const person: { current: Outsider } = { current: { sub: "nobody" } };
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const provider = new Provider(origin, {
    clients: [
      {
        client_id: "novatech",
        client_secret: "the secret of the shop at the second issuer",
        redirect_uris: [...redirectUris],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    jwks: {
      keys: [{ ...(await exportJWK(privateKey)), kty: "RSA", alg: "RS256", use: "sig", kid: "second" }],
    } as never,
    cookies: { keys: ["a key for cookies of the second issuer"] },
    scopes: ["openid", "email", "profile"],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ ...person.current, sub }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? "",
        accountId: ctx.oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  });
  const answer = provider.callback();
  const { createServer } = await import("node:http");
  const server = createServer((request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: person.current.sub } });
  });
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    origin,
    person,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
