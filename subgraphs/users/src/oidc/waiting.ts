import { sha256Hex } from "@novatech/service/secrets";
import type { Sealer } from "../use-cases/ports-accounts.ts";
import type { Waiting } from "../use-cases/log-in-outside.ts";
import type { FoundRecord, OidcRecordStore } from "../use-cases/ports-oidc.ts";

/** Log-ins at outside issuers that are under way, among the provider's records. */
export function createWaiting(records: OidcRecordStore, sealer: Sealer): Waiting {
  const modelOf = (kind: "START" | "RESULT"): string => (kind === "START" ? "OutsideStart" : "OutsideResult");
  const open = (model: string, found: FoundRecord | null, now: Date): unknown =>
    found && found.expiresAt > now ? JSON.parse(sealer.unseal(found.sealed, `${model}:${found.idHash}`)) : null;
  return {
    put: async (kind, key, details, expiresAt) => {
      const model = modelOf(kind);
      const idHash = sha256Hex(key);
      const sealed = sealer.seal(JSON.stringify(details), `${model}:${idHash}`);
      await records.put({ model, idHash, sealed, userId: null, grantId: null, uidHash: null, expiresAt });
    },
    take: async (kind, key, now) => open(modelOf(kind), await records.take(modelOf(kind), sha256Hex(key)), now),
    look: async (kind, key, now) => open(modelOf(kind), await records.find(modelOf(kind), sha256Hex(key)), now),
  };
}
