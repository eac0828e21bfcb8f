import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { type OAuthClient, type OAuthClientInput, provesItself, readOAuthClient } from "../domain/oauth-client.ts";
import { isLookable } from "../domain/text-field.ts";
import type { OAuthClientStore } from "./ports-oidc.ts";
import type { Secrets } from "./ports.ts";

/** What the registry of clients needs. */
type Ports = {
  readonly clients: OAuthClientStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly ids: IdSource;
};

/** A client and its secret, which is told once; null where it keeps none. */
export type RegisteredClient = { readonly client: OAuthClient; readonly secret: string | null };

/** Registers a client. Refuses with INVALID_INPUT. */
export const createRegisterOAuthClient =
  ({ clients, secrets, clock, ids }: Ports) =>
  async (input: OAuthClientInput): Promise<Result<RegisteredClient, Refusal>> => {
    const read = readOAuthClient(input);
    if (!read.ok) return read;
    const at = clock.now();
    const secret = provesItself(input.kind) && read.value.jwks === null ? secrets.next() : null;
    const client: OAuthClient = {
      ...read.value,
      id: ids.next("client"),
      secretHash: secret === null ? null : secrets.hashOf(secret),
      createdAt: at,
      secretChangedAt: secret === null ? null : at,
    };
    if (!(await clients.add(client))) throw new Error(`the id ${client.id} was given twice`);
    return ok({ client, secret });
  };

/** Gives a client another secret. Refuses with NOT_FOUND, also for one that keeps none. */
export const createChangeClientSecret =
  ({ clients, secrets, clock }: Ports) =>
  async (clientId: string): Promise<Result<RegisteredClient, Refusal>> => {
    const secret = secrets.next();
    const isKnown = isLookable(clientId) && (await clients.setSecret(clientId, secrets.hashOf(secret), clock.now()));
    const client = isKnown ? await clients.find(clientId) : null;
    return client ? ok({ client, secret }) : refuse(noClient("There is no client of this id that keeps a secret."));
  };

/** Removes a client. Refuses with NOT_FOUND. */
export const createRemoveOAuthClient =
  ({ clients }: Pick<Ports, "clients">) =>
  async (clientId: string): Promise<Result<string, Refusal>> =>
    isLookable(clientId) && (await clients.remove(clientId))
      ? ok(clientId)
      : refuse(noClient("There is no client of this id. Rooms' own are named in SERVICE_CLIENTS."));

const noClient = (message: string): Refusal => ({ code: "NOT_FOUND", message, field: ["input", "clientId"] });
