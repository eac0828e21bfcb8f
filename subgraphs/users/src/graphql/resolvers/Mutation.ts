import type { Result } from "@novatech/kernel/result";
import type { AddressChanges } from "../../domain/address.ts";
import type { Refusal } from "../../domain/errors.ts";
import type { SessionGrant } from "../../domain/session.ts";
import type { AddressUpdateInput, MutationResolvers } from "../__generated__/types.ts";
import { toUserErrors } from "../errors.ts";

/** Root fields that write. */
export const Mutation: MutationResolvers = {
  userRegister: async (_root, { input }, { useCases }) => sessionPayload(await useCases.registerUser(input)),
  sessionCreate: async (_root, { input }, { useCases, clientAddress }) =>
    sessionPayload(await useCases.logIn({ ...input, clientAddress })),
  sessionRefresh: async (_root, { input }, { useCases }) =>
    sessionPayload(await useCases.refreshSession(input.refreshToken)),
  sessionRevoke: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId, sessionId } = await requireOpenSession();
    const outcome = await useCases.revokeSession(userId, input.sessionId ?? sessionId);
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    return { revokedSessionId: outcome.value, userErrors: [] };
  },
  userUpdate: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    const outcome = await useCases.updateUser(userId, { displayName: input.displayName ?? undefined });
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    return { user: outcome.value, userErrors: [] };
  },
  addressCreate: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    const outcome = await useCases.createAddress(userId, changesOf(input), input.isDefault ?? false);
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    return { address: outcome.value, userErrors: [] };
  },
  addressUpdate: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    const outcome = await useCases.updateAddress(userId, input.id, changesOf(input), input.isDefault ?? undefined);
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    return { address: outcome.value, userErrors: [] };
  },
  addressDelete: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    const outcome = await useCases.deleteAddress(userId, input.id);
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    return { deletedAddressId: outcome.value, userErrors: [] };
  },
};

const sessionPayload = (outcome: Result<SessionGrant, Refusal>) =>
  outcome.ok ? { session: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };

/** Only what an address is made of; what is left out stays out. */
const changesOf = (input: Omit<AddressUpdateInput, "id" | "isDefault">): AddressChanges => ({
  recipient: input.recipient,
  line1: input.line1,
  line2: input.line2,
  city: input.city,
  region: input.region,
  postalCode: input.postalCode,
  countryCode: input.countryCode,
  phone: input.phone,
});
