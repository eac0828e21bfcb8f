import type { Tracing } from "@novatech/service/tracing/tracing";
import type { GatewayPlugin } from "../plugin.ts";

/**
 * One trace for each operation, with what the access log tells of it: names and codes, no variables, nothing of the viewer. Execution adds plan and fetches.
 * An answer out of this process's memory is in the log and the metrics only.
 */
export function createTracingPlugin(options: { readonly tracing: Tracing | null }): GatewayPlugin {
  const { tracing } = options;
  if (!tracing) return { name: "tracing" };
  return {
    name: "tracing",
    onRequest: (request) => {
      request.trace = tracing.request("graphql", request.headers["traceparent"]);
    },
    onEnd: (request, { status, events }) => {
      const { trace, operation, client, errorCodes } = request;
      if (!trace) return;
      const [code] = errorCodes;
      trace.end(code, {
        "graphql.operation.name": operation?.name ?? "",
        "graphql.operation.type": operation?.type ?? "",
        "http.response.status_code": status,
        "novatech.request_id": request.id,
        "novatech.transport": request.transport,
        "novatech.cache": request.cacheStatus,
        "novatech.client": client.name ?? "",
        ...(operation?.type === "subscription" ? { "novatech.events": events } : {}),
      });
    },
  };
}
