import type { RoomDeps } from "@novatech/service/room";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { toEmail } from "../../domain/account.ts";
import type { OutsidePerson } from "../../domain/outside-identity.ts";
import type { OutsideIssuerClient, OutsideIssuers, OutsideIssuerSettings } from "../../use-cases/ports-outside.ts";

const timeoutSeconds = 5;

/**
 * Clients of outside issuers, by openid-client. What an issuer can do is asked of it when it is first needed (discovery), and again after it did not answer. An issuer over
 * plain http is spoken to on this machine only.
 */
export function createOutsideIssuers(options: {
  readonly issuers: readonly OutsideIssuerSettings[];
  /** Where an issuer sends people back to. */
  readonly callbackOf: (issuerId: string) => URL;
  readonly logger: RoomDeps["logger"];
}): OutsideIssuers {
  const { logger } = options;
  const clients = new Map(
    options.issuers.map((one) => [one.id, createClient(one, options.callbackOf(one.id), logger)]),
  );
  return {
    list: options.issuers.map(({ id, name }) => ({ id, name })),
    destinations: () => [...clients.values()].flatMap((client) => client.destinations()),
    client: (id) => clients.get(id)?.client ?? null,
  };
}

function createClient(settings: OutsideIssuerSettings, callback: URL, logger: RoomDeps["logger"]) {
  let found: Promise<Configuration> | null = null;
  let endpoint: string | null = null;
  const configuration = (): Promise<Configuration> => {
    found ??= discovery(settings.issuer, settings.clientId, settings.clientSecret ?? undefined, undefined, {
      timeout: timeoutSeconds,
      execute: settings.issuer.protocol === "http:" ? [allowInsecureRequests] : [],
    }).then(
      (config) => {
        endpoint = config.serverMetadata().authorization_endpoint ?? null;
        return config;
      },
      (error: unknown) => {
        found = null;
        throw error;
      },
    );
    return found;
  };
  const told = (error: unknown): null => {
    logger.warn({ issuer: settings.id, reason: reasonOf(error) }, "an outside issuer does not do what it should");
    return null;
  };
  const client: OutsideIssuerClient = {
    name: settings.name,
    begin: async () => {
      try {
        const config = await configuration();
        const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
        const url = buildAuthorizationUrl(config, {
          redirect_uri: callback.href,
          scope: "openid email profile",
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
          state,
          nonce,
        });
        return { url, state, nonce, verifier };
      } catch (error) {
        return told(error);
      }
    },
    finish: async (url, { state, nonce, verifier }) => {
      try {
        const config = await configuration();
        // At the address that the issuer was told, whatever stands between it and us.
        const at = new URL(url.search, callback);
        const tokens = await authorizationCodeGrant(config, at, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) return null;
        // Many say no more in an ID token than who it is.
        const more =
          claims["email"] === undefined && config.serverMetadata().userinfo_endpoint
            ? await fetchUserInfo(config, tokens.access_token, claims.sub)
            : {};
        return toPerson({ ...more, ...claims });
      } catch (error) {
        return told(error);
      }
    },
  };
  const destinations = (): string[] => [
    settings.issuer.origin,
    ...(endpoint === null ? [] : [new URL(endpoint).origin]),
  ];
  return { client, destinations };
}

function toPerson(claims: Readonly<Record<string, unknown>>): OutsidePerson {
  const { iss, sub, email, email_verified: verified, name } = claims;
  return {
    issuer: String(iss),
    subject: String(sub),
    email: typeof email === "string" ? toEmail(email) : null,
    isEmailVerified: verified === true || verified === "true",
    name: typeof name === "string" ? name : null,
  };
}

/** Why, in the library's words; never what the issuer sent, which may be about a person. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${"code" in error ? String(error.code) : error.message}` : "unknown";
