import type { InferSelectModel } from "drizzle-orm";
import type { Endpoint } from "../domain/endpoint.ts";
import type { EventKind } from "../domain/event-kind.ts";
import type { endpoints } from "./tables.ts";

/** An endpoint as its row says it. */
export const toEndpoint = (row: Omit<InferSelectModel<typeof endpoints>, "claimedAt">): Endpoint => ({
  id: row.id,
  owner: { kind: row.ownerKind, id: row.ownerId },
  merchantIds: row.merchantIds,
  url: row.url,
  description: row.description,
  kinds: row.kinds as EventKind[],
  isEnabled: row.isEnabled,
  disabledReason: row.disabledReason,
  disabledAt: row.disabledAt,
  failingSince: row.failingSince,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** The row of an endpoint, but for when it was last served. */
export const toRow = ({ owner, merchantIds, kinds, ...endpoint }: Endpoint) => ({
  ...endpoint,
  ownerKind: owner.kind,
  ownerId: owner.id,
  merchantIds: [...merchantIds],
  kinds: [...kinds],
});
