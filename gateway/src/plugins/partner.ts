import { bearerToken, TokenRefusedError, type TokenVerifier } from "@novatech/service/token-verifier";
import type { PartnerTokens } from "@novatech/service/partner-tokens";
import { GraphQLError } from "graphql";
import type { ClientBooks } from "../clients/client-books.ts";
import { sha256 } from "../clients/manifest.ts";
import type { Partner, PartnerDirectory } from "../clients/partners.ts";
import { identityError } from "../identity/identity-error.ts";
import type { GatewayPlugin } from "../plugin.ts";
import type { GatewayRequest } from "../request.ts";

/** The scope that a client-credentials token must have to be a partner's. */
const partnerScope = "partner";

/**
 * Proves partners: by an API key in `x-api-key`, or by a client-credentials token in `authorization` (claim `token_use` is `service`, scope `partner`).
 * A partner is held to the rules of its kind of client, and speaks for its merchants unless it sends a user's token beside its key.
 * UNAUTHENTICATED with HTTP 401 for a key or token that is nobody's, and for a client name that only partners may have.
 */
export function createPartnerPlugin(options: {
  readonly partners: PartnerDirectory;
  readonly clients: ClientBooks;
  readonly tokenVerifier: Pick<TokenVerifier, "verify"> & Partial<Pick<TokenVerifier, "verifyService">>;
  /** Tells rooms over HTTP which partner asks; null: they take it for nobody. */
  readonly partnerTokens: PartnerTokens | null;
}): GatewayPlugin {
  const { partners, clients, tokenVerifier, partnerTokens } = options;

  const byToken = async (request: GatewayRequest): Promise<Partner | null> => {
    const header = request.headers["authorization"];
    if (header === undefined || !isServiceToken(header) || !tokenVerifier.verifyService) return null;
    const token = bearerToken(header);
    if (token === null) return null;
    const { caller, expiresAt } = await tokenVerifier.verifyService(token);
    const partner = caller.scopes.includes(partnerScope) ? await partners.bySubject(caller.name) : null;
    if (!partner) throw new TokenRefusedError("the token is that of a service, and of no partner");
    request.viewerUntil = expiresAt;
    return partner;
  };

  return {
    name: "partner",
    onRequest: async (request) => {
      const key = request.headers["x-api-key"];
      let partner: Partner | null;
      try {
        partner = key === undefined ? await byToken(request) : await partners.byKeyHash(sha256(key));
      } catch (cause) {
        throw identityError(cause);
      }
      if (!partner) {
        if (key !== undefined) throw unauthenticated("The key in x-api-key is nobody's.");
        if (request.rules.policy.isPartner)
          throw unauthenticated("This client is for partners: send the API key in x-api-key, or a partner's token.");
        return;
      }
      const rules = clients.current().clientNamed(partner.client);
      if (rules.name === null)
        throw new Error(`the partner ${partner.id} has rules that are not there: ${partner.client}`);
      request.partner = {
        ...partner,
        provedBy: key === undefined ? "token" : "key",
        roomToken: partnerTokens && (await partnerTokens.tokenFor(partner)),
      };
      request.rules = rules;
      const again = (): Promise<Partner | null> =>
        key === undefined ? partners.bySubject(partner.subject ?? "") : partners.byKeyHash(sha256(key));
      request.watchViewer = (changed) =>
        partners.onChange(() => {
          // Who cannot be asked about stays what they were: a log-in is not ended by an outage.
          void again().then(
            (now) => {
              if (now === null || !sameMerchants(now, partner)) changed();
            },
            () => {},
          );
        });
      request.viewer = {
        kind: "user",
        userId: `partner:${partner.id}`,
        sessionId: `partner:${partner.id}`,
        scopes: [partnerScope],
        merchantIds: partner.merchantIds,
      };
    },
  };
}

const sameMerchants = (one: Partner, other: Partner): boolean =>
  one.id === other.id && one.merchantIds.toSorted().join("\n") === other.merchantIds.toSorted().join("\n");

/** Looks into a token without believing it: only to know by which rules it is to be verified. */
function isServiceToken(header: string): boolean {
  try {
    const payload = /^bearer +[\w-]+\.([\w-]+)\./i.exec(header.trim())?.[1];
    if (payload === undefined) return false;
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null && "token_use" in claims && claims.token_use === "service";
  } catch {
    return false;
  }
}

const unauthenticated = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } });
