import type { MutationResolvers } from "../__generated__/types.ts";
import { toUserError } from "../errors.ts";
import { alertMutations } from "./AlertMutation.ts";
import { peopleMutations } from "./PeopleMutation.ts";

/** What changes something. */
export const Mutation: MutationResolvers = {
  ...peopleMutations,
  ...alertMutations,
  webhookEndpointCreate: async (_parent, { input }, { createEndpoint }) => {
    const answer = await createEndpoint({
      merchantId: input.merchantId ?? null,
      partnerId: input.partnerId ?? null,
      merchantIds: input.merchantIds ?? null,
      url: input.url,
      description: input.description ?? null,
      kinds: input.kinds,
      isEnabled: input.isEnabled ?? true,
    });
    return answer.ok
      ? { ...answer.value, userErrors: [] }
      : { endpoint: null, secret: null, userErrors: [toUserError(answer.refusal)] };
  },
  webhookEndpointUpdate: async (_parent, { input }, { updateEndpoint }) => {
    const answer = await updateEndpoint({
      endpointId: input.endpointId,
      url: input.url ?? undefined,
      // Null says something here, nothing does not.
      description: input.description,
      kinds: input.kinds ?? undefined,
      merchantIds: input.merchantIds ?? undefined,
      isEnabled: input.isEnabled ?? undefined,
    });
    return answer.ok
      ? { endpoint: answer.value, userErrors: [] }
      : { endpoint: null, userErrors: [toUserError(answer.refusal)] };
  },
  webhookEndpointDelete: async (_parent, { input }, { deleteEndpoint }) => {
    const answer = await deleteEndpoint(input.endpointId);
    return answer.ok
      ? { deletedEndpointId: answer.value, userErrors: [] }
      : { deletedEndpointId: null, userErrors: [toUserError(answer.refusal)] };
  },
  webhookEndpointSecretRotate: async (_parent, { input: { endpointId, endsOldNow = false } }, { rotateSecret }) => {
    const answer = await rotateSecret({ endpointId, endsOldNow });
    return answer.ok
      ? { ...answer.value, userErrors: [] }
      : { endpoint: null, secret: null, userErrors: [toUserError(answer.refusal)] };
  },
  webhookEndpointTest: async (_parent, { input }, { testEndpoint, loaders }) => {
    const answer = await testEndpoint(input.endpointId);
    return answer.ok
      ? { delivery: await loaders.delivery.load(answer.value), userErrors: [] }
      : { delivery: null, userErrors: [toUserError(answer.refusal)] };
  },
  webhookDeliveryReplay: async (_parent, { input }, { replayDelivery, loaders }) => {
    const answer = await replayDelivery(input.deliveryId);
    if (!answer.ok) return { delivery: null, userErrors: [toUserError(answer.refusal)] };
    return { delivery: await loaders.delivery.clear(answer.value).load(answer.value), userErrors: [] };
  },
  webhookDeliveriesReplay: async (_parent, { input }, { replayDeliveries }) => {
    const { endpointId, from, to = null, statuses = null } = input;
    const answer = await replayDeliveries({ endpointId, from, to, statuses });
    return answer.ok
      ? { replayedCount: answer.value, userErrors: [] }
      : { replayedCount: null, userErrors: [toUserError(answer.refusal)] };
  },
};
