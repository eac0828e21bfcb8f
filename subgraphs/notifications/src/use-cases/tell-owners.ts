import { type Endpoint, hostOf } from "../domain/endpoint.ts";
import { notify } from "./notify.ts";
import type { NoticeStore } from "./ports-notices.ts";

/** What telling owners needs. `merchantOf` rejects when the users room is away; it is then tried again. */
export type TellOwnersDeps = {
  readonly notices: NoticeStore;
  readonly nextId: (prefix: string) => string;
  readonly endpointOf: (endpointId: string) => Promise<Endpoint | null>;
  readonly merchantOf: (
    merchantId: string,
  ) => Promise<{ readonly name: string; readonly ownerIds: readonly string[] } | null>;
};

/**
 * Has the owners of a merchant told that its endpoint was switched off: whoever owns it now, once for each time. Nobody is told of one that is gone or on
 * again, nor of a partner's: behind that is a program, and its other endpoints are told.
 */
export async function tellOwners(deps: TellOwnersDeps, endpointId: string): Promise<void> {
  const endpoint = await deps.endpointOf(endpointId);
  if (endpoint === null || endpoint.owner.kind !== "MERCHANT") return;
  const { disabledAt, disabledReason: reason, owner, url } = endpoint;
  if (disabledAt === null || (reason !== "GONE" && reason !== "FAILING")) return;
  const merchant = await deps.merchantOf(owner.id);
  if (merchant === null) return;
  await notify(
    deps,
    deps.nextId,
    merchant.ownerIds.map((userId) => ({
      to: { kind: "USER", userId },
      kind: "WEBHOOK_ENDPOINT_DISABLED",
      subjectId: endpointId,
      occasion: disabledAt.toISOString(),
      data: { merchantName: merchant.name, host: hostOf(url) },
      occurredAt: disabledAt,
    })),
  );
}
