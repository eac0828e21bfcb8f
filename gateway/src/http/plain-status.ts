/** Errors of a well-formed request whose operation could not be begun. */
const requestErrors = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"]);

/**
 * The HTTP status for a client that asks for `application/json` by name and not for `application/graphql-response+json`: 200 also where the operation does not parse, is
 * not valid or lacks variables, because to such clients a 4xx may have come from anything on the way. Apollo Server says 400. Who names neither keeps that.
 * Source: https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export function plainStatus(accept: string | undefined, status: number, body: string): number {
  if (status !== 400 || accept === undefined) return status;
  // Who takes a stream, too, knows more than plain JSON.
  if (!/\bapplication\/json\b/i.test(accept) || /graphql-response\+json|multipart\/mixed|event-stream/i.test(accept))
    return status;
  const { errors } = JSON.parse(body) as {
    readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
  };
  return errors?.every(({ extensions }) => requestErrors.has(String(extensions?.code))) === true ? 200 : status;
}
