import type { WebhookEndpointResolvers } from "../__generated__/types.ts";
import { newestConnection, readNewestPage } from "../pages.ts";

/** An address that is told of events. Whoever reaches one may manage it. */
export const WebhookEndpoint: WebhookEndpointResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.endpoint.load(id),
  kinds: ({ kinds }) => [...kinds],
  merchant: ({ owner }) => (owner.kind === "MERCHANT" ? { id: owner.id } : null),
  partnerId: ({ owner }) => (owner.kind === "PARTNER" ? owner.id : null),
  merchantIds: ({ merchantIds }) => [...merchantIds],
  secrets: async ({ id }, _arguments, { loaders }) => [...(await loaders.secrets.load(id))],
  deliveries: async ({ id }, { status, kind, from, to, ...paging }, { loaders }) => {
    const page = readNewestPage(paging);
    const search = { status: status ?? null, kind: kind ?? null, from: from ?? null, to: to ?? null };
    return newestConnection(page, await loaders.deliveriesOf.load({ id, page, search }));
  },
};
