import { callerMistake } from "@novatech/graphql/errors";
import { maxRecommendations } from "../domain/recommendation.ts";

/** Checks how many are asked for. Throws a GraphQLError with BAD_USER_INPUT unless it is 1 to 50. */
export function readFirst(first: number): number {
  if (first >= 1 && first <= maxRecommendations) return first;
  throw callerMistake("BAD_USER_INPUT", `\`first\` must be 1 to ${maxRecommendations}, not ${first}.`);
}
