import { callerMistake, requireRecentLogIn, requireUser } from "@novatech/graphql/errors";
import { type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { Account } from "../domain/account.ts";
import type { Address, AddressChanges } from "../domain/address.ts";
import type { Refusal } from "../domain/errors.ts";
import { type Asker, canSeeAccount } from "../domain/privacy.ts";
import type { AccountUseCases } from "./account-use-cases.ts";
import type { Loaders } from "./loaders.ts";
import type { OAuthGraph } from "./oauth-graph.ts";
import type { PeopleGraph } from "./people-graph.ts";
import type { PrivacyGraph } from "./privacy-graph.ts";

/** What a mutation may have done; wired in app.ts. */
export type UseCases = AccountUseCases & {
  readonly updateUser: (
    userId: string,
    changes: { readonly displayName?: string | undefined; readonly language?: string | undefined },
  ) => Promise<Result<Account, Refusal>>;
  readonly createAddress: (
    userId: string,
    input: AddressChanges,
    wantsDefault: boolean,
  ) => Promise<Result<Address, Refusal>>;
  readonly updateAddress: (
    userId: string,
    addressId: string,
    changes: AddressChanges,
    isDefault: boolean | undefined,
  ) => Promise<Result<Address, Refusal>>;
  readonly deleteAddress: (userId: string, addressId: string) => Promise<Result<string, Refusal>>;
};

/** What a resolver may reach. */
export type Context = {
  readonly request: RoomRequest;
  readonly privacy: PrivacyGraph;
  readonly people: PeopleGraph;
  readonly oauth: OAuthGraph;
  /** Like `requireOpenSession`, and the viewer proved who they are at most 15 minutes ago; else rejects with STEP_UP_REQUIRED. */
  readonly requireRecent: () => Promise<{ readonly userId: string; readonly sessionId: string }>;
  readonly asker: Asker;
  readonly clientAddress: string | null;
  readonly load: Loaders;
  readonly useCases: UseCases;
  /** The account of an id if the viewer may see it; null for others' as for unknown ones. */
  readonly visibleAccount: (userId: string) => Promise<Account | null>;
  /**
   * The viewer of a mutation of an account, whose session has not ended. Rejects with a GraphQLError (UNAUTHENTICATED)
   * for the anonymous, and at once for a revoked session although its token still has minutes to live.
   */
  readonly requireOpenSession: () => Promise<{ readonly userId: string; readonly sessionId: string }>;
};

/** The context of one operation. */
export function createContext(
  request: RoomRequest,
  load: Loaders,
  useCases: UseCases,
  privacy: PrivacyGraph,
  people: PeopleGraph,
  oauth: OAuthGraph,
): Context {
  const { viewer } = request;
  const asker: Asker = {
    userId: userIdOf(viewer),
    scopes: viewer.scopes,
    merchantIds: viewer.kind === "user" ? viewer.merchantIds : [],
  };
  const requireOpenSession = async () => {
    const { userId, sessionId } = requireUser(request);
    if (await useCases.isSessionOpen(sessionId, userId)) return { userId, sessionId };
    throw callerMistake("UNAUTHENTICATED", "This session has ended. Log in again with sessionCreate.");
  };
  return {
    request,
    privacy,
    people,
    oauth,
    asker,
    clientAddress: request.clientAddress ?? null,
    load,
    useCases,
    visibleAccount: async (userId) => (canSeeAccount(asker, userId) ? load.account.load(userId) : null),
    requireOpenSession,
    requireRecent: async () => {
      requireRecentLogIn(request, privacy.now());
      return requireOpenSession();
    },
  };
}
