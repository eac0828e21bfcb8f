import { requireAnyScope } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toUserErrors } from "../errors.ts";

/** The entry points that change. */
export const Mutation: MutationResolvers = {
  searchSynonymSet: async (_parent, { input }, { request, setSynonyms }) => {
    requireAnyScope(request, ["staff:search"]);
    const result = await setSynonyms({
      id: input.synonymId ?? null,
      terms: input.terms,
      alsoFinds: input.alsoFinds ?? [],
      expectedVersion: input.expectedVersion ?? null,
    });
    return result.ok
      ? { synonym: result.value, userErrors: [] }
      : { synonym: null, userErrors: toUserErrors(result.refusal) };
  },
  searchSynonymDelete: async (_parent, { input }, { request, deleteSynonyms }) => {
    requireAnyScope(request, ["staff:search"]);
    const result = await deleteSynonyms({ id: input.synonymId, expectedVersion: input.expectedVersion });
    return result.ok
      ? { synonymId: result.value, userErrors: [] }
      : { synonymId: null, userErrors: toUserErrors(result.refusal) };
  },
};
