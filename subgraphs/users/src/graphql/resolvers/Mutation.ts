import type { AddressChanges } from "../../domain/address.ts";
import type { AddressUpdateInput, MutationResolvers } from "../__generated__/types.ts";
import { toUserErrors } from "../errors.ts";
import { accountMutations, factorMutations, logInMutations } from "./Account.ts";
import { merchantMutations } from "./MerchantPeople.ts";
import { oauthMutations } from "./OAuth.ts";
import { privacyMutations } from "./Privacy.ts";
import { staffMutations } from "./Staff.ts";

/** Root fields that write. */
export const Mutation: MutationResolvers = {
  ...privacyMutations,
  ...staffMutations,
  ...merchantMutations,
  ...logInMutations,
  ...accountMutations,
  ...factorMutations,
  ...oauthMutations,
  userUpdate: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    const outcome = await useCases.updateUser(userId, {
      displayName: input.displayName ?? undefined,
      language: input.language ?? undefined,
    });
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
