import type { ExecutionResult } from "graphql";
import { resultJson } from "./answer-json.ts";

/** A result of a stream on its way to clients. */
export type Payload = {
  readonly result: ExecutionResult;
  /** Made at the first call, and once for all who are sent this payload. */
  readonly json: () => string;
};

export function createPayload(result: ExecutionResult): Payload {
  let json: string | undefined;
  return { result, json: () => (json ??= JSON.stringify(resultJson(result))) };
}
