import { requireAnyScope } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toUserError } from "../errors.ts";

/** What people change about what they are told. */
export const peopleMutations: MutationResolvers = {
  notificationsReadSet: async (_root, { input: { ids, upToSequence } }, { people }) => {
    const answer = await people.markRead({ ids: ids ?? null, upToSequence: upToSequence ?? null });
    return answer.ok
      ? { readCount: answer.value.read, unreadCount: answer.value.unread, userErrors: [] }
      : { readCount: null, unreadCount: null, userErrors: [toUserError(answer.refusal)] };
  },
  notificationPreferencesUpdate: async (_root, { input }, { people }) => {
    const { choices, quietHours, timeZone, digest, language } = input;
    const answer = await people.changePreferences({
      choices: choices ?? undefined,
      // Null says something here, nothing does not.
      quietHours,
      timeZone,
      language,
      digest: digest ? { rhythm: digest.rhythm, hour: digest.hour ?? 8, weekday: digest.weekday ?? 1 } : undefined,
    });
    return answer.ok
      ? { preferences: answer.value, userErrors: [] }
      : { preferences: null, userErrors: [toUserError(answer.refusal)] };
  },
  pushSubscriptionCreate: async (_root, { input: { endpoint, p256dh, auth, deviceName } }, { people }) => {
    const answer = await people.subscribePush({ endpoint, p256dh, auth, deviceName: deviceName ?? null });
    return answer.ok
      ? { subscription: answer.value, userErrors: [] }
      : { subscription: null, userErrors: [toUserError(answer.refusal)] };
  },
  pushSubscriptionDelete: async (_root, { input: { subscriptionId, endpoint } }, { people }) => {
    const answer = await people.unsubscribePush({ subscriptionId: subscriptionId ?? null, endpoint: endpoint ?? null });
    return answer.ok
      ? { deletedSubscriptionId: answer.value, userErrors: [] }
      : { deletedSubscriptionId: null, userErrors: [toUserError(answer.refusal)] };
  },
  phoneVerificationRequest: async (_root, { input: { phone } }, { people }) => {
    const answer = await people.requestPhoneProof(phone);
    return answer.ok
      ? { expiresAt: answer.value, userErrors: [] }
      : { expiresAt: null, userErrors: [toUserError(answer.refusal)] };
  },
  phoneVerify: async (_root, { input: { code } }, { people }) => {
    const answer = await people.provePhone(code);
    return answer.ok
      ? { verifiedPhone: answer.value, userErrors: [] }
      : { verifiedPhone: null, userErrors: [toUserError(answer.refusal)] };
  },
  phoneRemove: async (_root, { input: { phone } }, { people }) => {
    const answer = await people.removePhone(phone);
    return answer.ok
      ? { removedPhone: answer.value, userErrors: [] }
      : { removedPhone: null, userErrors: [toUserError(answer.refusal)] };
  },
  notificationDeliveryReplay: async (_root, { input: { deliveryId } }, { request, people }) => {
    requireAnyScope(request, ["staff:messages"]);
    const answer = await people.replayLetter(deliveryId);
    return answer.ok
      ? { delivery: answer.value, userErrors: [] }
      : { delivery: null, userErrors: [toUserError(answer.refusal)] };
  },
};
