import type { Clock } from "@novatech/kernel/clock";
import { type OAuthClientKind, readOAuthClient } from "../domain/oauth-client.ts";
import type { OAuthClientStore } from "../use-cases/ports-oidc.ts";

/** A program to set up that keeps no secret, under an id of its own. */
export type SeedClient = {
  readonly id: string;
  readonly name: string;
  readonly kind: Extract<OAuthClientKind, "WEB" | "NATIVE">;
  readonly isFirstParty: boolean;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly scopes: readonly string[];
};

/** Sets up programs. Run again it makes them what is given. Throws for one that `oauthClientCreate` would refuse, before anything is written. */
export const createSeedClients =
  (ports: { readonly clients: OAuthClientStore; readonly clock: Clock }) =>
  async (seeds: readonly SeedClient[]): Promise<void> => {
    const read = seeds.map(({ id, ...seed }) => {
      const client = readOAuthClient({ ...seed, publicKeys: null });
      if (!client.ok) throw new Error(`the client ${id} cannot be set up: ${client.refusal.message}`);
      return { ...client.value, id, secretHash: null, createdAt: ports.clock.now(), secretChangedAt: null };
    });
    for (const client of read) await ports.clients.save(client);
  };
