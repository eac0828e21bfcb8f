import type { Result } from "@novatech/kernel/result";
import DataLoader from "dataloader";
import type { Account } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import type { OAuthClientInput } from "../domain/oauth-client.ts";
import type { RegisteredClient } from "../use-cases/oauth-clients.ts";
import type { Identity, OAuthClientStore } from "../use-cases/ports-oidc.ts";

type Outcome<Value> = Promise<Result<Value, Refusal>>;

/** What resolvers of OAuth clients and of accounts elsewhere may reach. */
export type OAuthGraph = {
  readonly clientPage: OAuthClientStore["page"];
  readonly registerClient: (input: OAuthClientInput) => Outcome<RegisteredClient>;
  readonly changeClientSecret: (clientId: string) => Outcome<RegisteredClient>;
  readonly removeClient: (clientId: string) => Outcome<string>;
  readonly removeIdentity: (userId: string, identityId: string) => Outcome<Account>;
  /** An outside issuer's name by its address; the address of one that is offered no more. */
  readonly issuerName: (issuer: string) => string;
  /** The identities of a user; one statement for any number of users. */
  readonly identitiesOf: DataLoader<string, readonly Identity[]>;
};

/** A loader of identities for one operation. */
export const createIdentityLoader = (
  find: (userIds: readonly string[]) => Promise<readonly Identity[]>,
): OAuthGraph["identitiesOf"] =>
  new DataLoader(async (userIds) => {
    const byUser = Map.groupBy(await find(userIds), ({ userId }) => userId);
    return userIds.map((id) => byUser.get(id) ?? []);
  });
