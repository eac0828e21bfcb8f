import type { ExecutionResult, FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from "graphql";

/** An error as it is sent by a stream: without the HTTP status and headers it would carry in an HTTP answer. */
export function errorJson(error: GraphQLError): GraphQLFormattedError {
  const json = error.toJSON();
  const { http: _http, ...extensions } = json.extensions ?? {};
  return { ...json, extensions };
}

/** A result as it is sent by a stream. */
export function resultJson(result: ExecutionResult): FormattedExecutionResult {
  const { errors, ...rest } = result;
  return errors ? { ...rest, errors: errors.map(errorJson) } : rest;
}
