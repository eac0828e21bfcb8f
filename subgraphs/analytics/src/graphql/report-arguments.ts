import { callerMistake } from "@novatech/graphql/errors";
import type { Result } from "@novatech/kernel/result";

/** The value; throws a GraphQLError with BAD_USER_INPUT that says what would be right. */
export function orMistake<Value>(read: Result<Value, string>): Value {
  if (read.ok) return read.value;
  throw callerMistake("BAD_USER_INPUT", read.refusal);
}

/** Checks how many are asked for. Throws a GraphQLError with BAD_USER_INPUT unless it is 1 to `most`. */
export function readCount(name: string, count: number, most: number): number {
  if (count >= 1 && count <= most) return count;
  throw callerMistake("BAD_USER_INPUT", `\`${name}\` must be 1 to ${most}, not ${count}.`);
}
