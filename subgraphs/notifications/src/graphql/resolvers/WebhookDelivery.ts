import type { WebhookDeliveryResolvers } from "../__generated__/types.ts";

/** A message to an endpoint. Whoever reaches one may see it. */
export const WebhookDelivery: WebhookDeliveryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.delivery.load(id),
  endpoint: async ({ id, endpointId }, _arguments, { loaders }) => {
    const endpoint = await loaders.endpoint.load(endpointId);
    if (endpoint === null) throw new Error(`the endpoint of ${id} is gone`);
    return endpoint;
  },
  attempts: async ({ id }, _arguments, { loaders }) => [...(await loaders.attempts.load(id))],
};
