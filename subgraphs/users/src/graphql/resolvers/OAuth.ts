import { encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { requireAnyScope } from "@novatech/graphql/errors";
import type {
  IdentityResolvers,
  MutationResolvers,
  OauthClientResolvers,
  QueryResolvers,
  UserResolvers,
} from "../__generated__/types.ts";
import { toUserErrors } from "../errors.ts";
import { readMomentKey } from "../cursor.ts";

type OAuthMutation = "oauthClientCreate" | "oauthClientSecretCreate" | "oauthClientDelete" | "identityRemove";
const permission = ["staff:accounts"];

/** Programs that log people in. */
export const oauthQueries: Pick<QueryResolvers, "oauthClients"> = {
  oauthClients: async (_root, { first, after }, { request, oauth }) => {
    requireAnyScope(request, permission);
    const page = readPage({ first, after: after ?? null }, readMomentKey);
    const clients = await oauth.clientPage({ size: page.size + 1, before: page.after });
    return toConnection(page, clients, ({ createdAt, id }) => encodeCursor([createdAt.getTime(), id]));
  },
};

/** What changes programs that log people in, and accounts elsewhere. */
export const oauthMutations: Pick<MutationResolvers, OAuthMutation> = {
  oauthClientCreate: async (_root, { input }, { request, oauth, requireRecent }) => {
    requireAnyScope(request, permission);
    await requireRecent();
    const outcome = await oauth.registerClient({
      name: input.name,
      kind: input.kind,
      isFirstParty: input.isFirstParty ?? false,
      redirectUris: input.redirectUris ?? [],
      postLogoutRedirectUris: input.postLogoutRedirectUris ?? [],
      scopes: input.scopes,
      publicKeys: input.publicKeys ?? null,
    });
    return outcome.ok ? { ...outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  oauthClientSecretCreate: async (_root, { input }, { request, oauth, requireRecent }) => {
    requireAnyScope(request, permission);
    await requireRecent();
    const outcome = await oauth.changeClientSecret(input.clientId);
    return outcome.ok ? { ...outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  oauthClientDelete: async (_root, { input }, { request, oauth, requireRecent }) => {
    requireAnyScope(request, permission);
    await requireRecent();
    const outcome = await oauth.removeClient(input.clientId);
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    return { deletedClientId: outcome.value, userErrors: [] };
  },
  identityRemove: async (_root, { input }, { oauth, requireRecent }) => {
    const { userId } = await requireRecent();
    const outcome = await oauth.removeIdentity(userId, input.identityId);
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    oauth.identitiesOf.clear(userId);
    return { user: outcome.value, userErrors: [] };
  },
};

/** Accounts elsewhere of an account. */
export const identitiesOfUser: Pick<UserResolvers, "identities"> = {
  identities: async ({ id }, _args, { oauth }) => [...(await oauth.identitiesOf.load(id))],
};

/** An account elsewhere. */
export const Identity: IdentityResolvers = {
  issuerName: ({ issuer }, _args, { oauth }) => oauth.issuerName(issuer),
};

/** A program that logs people in. */
export const OauthClient: OauthClientResolvers = {
  redirectUris: (client) => [...client.redirectUris],
  postLogoutRedirectUris: (client) => [...client.postLogoutRedirectUris],
  scopes: (client) => [...client.scopes],
  hasSecret: ({ secretHash }) => secretHash !== null,
};
