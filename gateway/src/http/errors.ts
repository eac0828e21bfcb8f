import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";

type HttpFault = Error & { readonly code?: string; readonly statusCode?: number };

const answers: Readonly<Record<string, { readonly code: string; readonly message: (bytes: number) => string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: "REQUEST_TOO_LARGE",
    message: (bytes) => `The request is larger than ${bytes} bytes: send less at once.`,
  },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: "BAD_REQUEST", message: () => "The body is not JSON." },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: "BAD_REQUEST", message: () => "The body is empty: send JSON with a query." },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: () => "Send content-type: application/json.",
  },
};

/** Answers faults before the graph (too large, not JSON) and in plain routes in the form of GraphQL errors; unknown ones are logged and masked. */
export function answerHttpFaults(
  http: FastifyInstance,
  options: { readonly logger: Logger; readonly maxBytes: number },
) {
  http.setErrorHandler((error: HttpFault, request, reply) => {
    const known = answers[error.code ?? ""];
    const status = error.statusCode ?? 500;
    const send = (code: string, message: string, more: object = {}) =>
      reply
        .code(status)
        .headers({ "cache-control": "no-store", "x-request-id": request.id })
        .send({ errors: [{ message, extensions: { code, ...more } }] });
    if (known) return send(known.code, known.message(options.maxBytes));
    if (status < 500) return send("BAD_REQUEST", error.message);
    options.logger.error({ requestId: request.id, err: error }, "an HTTP request met a fault");
    return send("INTERNAL_SERVER_ERROR", "Something went wrong on our side. Ask about it with the request id.", {
      requestId: request.id,
    });
  });
  http.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send({ errors: [{ message: "Nothing is here. The graph is at /graphql.", extensions: { code: "NOT_FOUND" } }] }),
  );
}
