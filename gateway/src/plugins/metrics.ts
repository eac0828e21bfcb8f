import { Counter, type Registry } from "prom-client";
import type { GatewayPlugin } from "../plugin.ts";
import { createPlainHistogram } from "../metrics/plain-histogram.ts";

type Series = {
  readonly type: string;
  readonly transport: string;
  readonly status: number;
  readonly series: Counter.Internal;
  since: number;
};

/** Counts operations and how long they took. Labels are few on purpose: none holds a text a client may choose. */
export function createMetricsPlugin(options: { readonly registry: Registry }): GatewayPlugin {
  const registers = [options.registry];
  const operations = new Counter({
    name: "gateway_operations_total",
    help: "Operations that ended, by type, transport and HTTP status.",
    labelNames: ["type", "transport", "status"],
    registers,
    collect: () => {
      for (const one of operationSeries) {
        if (one.since > 0) one.series.inc(one.since);
        one.since = 0;
      }
    },
  });
  const errors = new Counter({
    name: "gateway_operation_errors_total",
    help: "Operations that ended with at least one error of this code.",
    labelNames: ["code"],
    registers,
  });
  const failed = new Counter({
    name: "gateway_operations_failed_total",
    help: "Operations that ended with a fault of ours, by type: what a client did wrong, and what was refused, is none.",
    labelNames: ["type"],
    registers,
  });
  // From the start: of a series that begins with its first failure, no rate knows that one.
  for (const type of ["query", "mutation", "subscription"]) failed.inc({ type }, 0);
  const durations = createPlainHistogram({
    name: "gateway_operation_duration_seconds",
    help: "Time from arrival to answer of queries and mutations.",
    labelName: "type",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registry: options.registry,
  });
  const events = new Counter({
    name: "gateway_subscription_events_total",
    help: "Events sent to subscribers.",
    labelNames: ["transport"],
    registers,
  });
  // Finding a series by its labels costs more than counting. There are as many as the labels' values allow: few.
  // Counted here, and told to the series when somebody reads them.
  const operationSeries: Series[] = [];
  const seriesOf = (type: string, transport: string, status: number): Series => {
    // Compared one by one: a key to find them by would be a text to make for each operation.
    for (const one of operationSeries)
      if (one.status === status && one.type === type && one.transport === transport) return one;
    const series = operations.labels({ type, transport, status: String(status) });
    const made = { type, transport, status, series, since: 0 };
    operationSeries.push(made);
    return made;
  };
  return {
    name: "metrics",
    onEnd: (request, end) => {
      const type = request.operation?.type ?? "unknown";
      const { transport } = request;
      seriesOf(type, transport, end.status).since++;
      let isFailed = end.status >= 500;
      for (const code of request.errorCodes) {
        errors.inc({ code: isOurs(code) ? code : "other" });
        isFailed ||= fault.test(code);
      }
      if (isFailed) failed.inc({ type });
      if (type === "subscription") {
        events.inc({ transport }, end.events);
        return;
      }
      durations.observe(type, end.durationMs / 1000);
    },
  };
}

/** Codes of the gateway and the rooms that tell of a fault of ours. The canary's judge counts the same (infra/delivery). */
const fault =
  /^(INTERNAL_SERVER_ERROR|SUBGRAPH_.+|DOWNSTREAM_SERVICE_ERROR|INCOMPLETE_SUBGRAPH_DATA|OVERLOADED|PLANNING_UNAVAILABLE|IDENTITY_UNAVAILABLE)$/;

/** Codes come from rooms too: a room that invents them without end must not make series without end. */
const isOurs = (code: string): boolean => /^[A-Z][A-Z_]{2,39}$/.test(code);
