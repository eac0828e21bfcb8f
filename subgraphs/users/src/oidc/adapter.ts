import type { Clock } from "@novatech/kernel/clock";
import { sha256Hex } from "@novatech/service/secrets";
import type { AdapterFactory, AdapterPayload, AllClientMetadata } from "oidc-provider";
import { errors } from "oidc-provider";
import { isLookable } from "../domain/text-field.ts";
import type { Sealer } from "../use-cases/ports-accounts.ts";
import type { FoundRecord, OidcRecordStore } from "../use-cases/ports-oidc.ts";

/** What is given for a grant, and ends with it. A log-in that is under way may name one, too, but goes on: it may be somebody else's by then. */
const given: ReadonlySet<string> = new Set(["AuthorizationCode", "AccessToken", "RefreshToken"]);

/** What the provider's storage stands on. */
export type AdapterPorts = {
  readonly records: OidcRecordStore;
  readonly sealer: Sealer;
  readonly clock: Clock;
  /** What the provider knows of a client; null for one that is not registered. */
  readonly findClient: (id: string) => Promise<AllClientMetadata | null>;
  /** Ends a grant: all its tokens, and the session behind them. */
  readonly endGrant: (grantId: string) => Promise<void>;
};

/**
 * The provider's storage. A record is named by the SHA-256 of what the client shows, and sealed: who reads the table can neither log in nor learn who did.
 * Codes and refresh tokens are consumed by one statement, so that of two at once one is exchanged, and the other is a thief's.
 */
export const createAdapters =
  (ports: AdapterPorts): AdapterFactory =>
  (model) => {
    const { records, sealer } = ports;
    const nameOf = (idHash: string): string => `${model}:${idHash}`;
    const open = (found: FoundRecord | null): AdapterPayload | undefined => {
      if (!found) return undefined;
      const payload = JSON.parse(sealer.unseal(found.sealed, nameOf(found.idHash))) as AdapterPayload;
      return found.consumedAt ? { ...payload, consumed: Math.floor(found.consumedAt.getTime() / 1000) } : payload;
    };
    return {
      upsert: async (id, payload, expiresIn) => {
        const idHash = sha256Hex(id);
        const { now } = ports.clock;
        const expiresAt = new Date(
          payload.exp === undefined ? now().getTime() + (expiresIn ?? 0) * 1000 : payload.exp * 1000,
        );
        await records.put({
          model,
          idHash,
          sealed: sealer.seal(JSON.stringify(payload), nameOf(idHash)),
          userId: payload.accountId ?? null,
          grantId: model === "Grant" ? id : given.has(model) ? (payload.grantId ?? null) : null,
          uidHash: payload.uid === undefined ? null : sha256Hex(payload.uid),
          expiresAt,
        });
      },
      find: async (id) => {
        if (model === "Client") return (isLookable(id) && (await ports.findClient(id))) || undefined;
        return open(await records.find(model, sha256Hex(id)));
      },
      findByUid: async (uid) => open(await records.findByUid(model, sha256Hex(uid))),
      // For typing codes from one screen into another, which is not offered.
      findByUserCode: async () => undefined,
      consume: async (id) => {
        if (await records.consume(model, sha256Hex(id), ports.clock.now())) return;
        const { grantId } = open(await records.find(model, sha256Hex(id))) ?? {};
        if (grantId) await ports.endGrant(grantId);
        throw new errors.InvalidGrant("it was exchanged at the same moment by somebody else");
      },
      destroy: async (id) => {
        if (model === "Grant") await ports.endGrant(id);
        else await records.remove(model, sha256Hex(id));
      },
      revokeByGrantId: (grantId) => records.removeOfGrant(model, grantId),
    };
  };
