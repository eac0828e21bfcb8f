import { type Manager, managedMerchants } from "../../domain/manager.ts";
import type { EndpointSearch } from "../../use-cases/ports.ts";
import type { QueryResolvers } from "../__generated__/types.ts";
import { newestConnection, readNewestPage } from "../pages.ts";
import { alertQueries } from "./AlertQuery.ts";
import { peopleQueries } from "./PeopleQuery.ts";

/** The entry points that read. */
export const Query: QueryResolvers = {
  ...peopleQueries,
  ...alertQueries,
  webhookEndpoint: (_parent, { id }, { loaders }) => loaders.endpoint.load(id),
  webhookEndpoints: async (_parent, { merchantId, partnerId, ...paging }, { manager, pageOfEndpoints }) => {
    const page = readNewestPage(paging);
    const search = searchOf(manager, merchantId ?? null, partnerId ?? null);
    return newestConnection(page, await pageOfEndpoints(search, page));
  },
  webhookDelivery: (_parent, { id }, { loaders }) => loaders.delivery.load(id),
};

/** Which endpoints somebody may list, of those that are asked for. */
function searchOf(manager: Manager, merchantId: string | null, partnerId: string | null): EndpointSearch {
  if (merchantId !== null && partnerId !== null) return { owners: [] };
  const asked =
    merchantId !== null
      ? [{ kind: "MERCHANT", id: merchantId } as const]
      : partnerId !== null
        ? [{ kind: "PARTNER", id: partnerId } as const]
        : null;
  if (manager.kind === "STAFF") return { owners: asked };
  const own =
    manager.kind === "PARTNER"
      ? [{ kind: "PARTNER", id: manager.partnerId } as const]
      : managedMerchants(manager).map((id) => ({ kind: "MERCHANT", id }) as const);
  return { owners: own.filter(({ kind, id }) => asked?.some((one) => one.kind === kind && one.id === id) ?? true) };
}
