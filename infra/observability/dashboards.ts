import type { Objective } from "./objectives.ts";
import type { Dashboard, Panel } from "./panels.ts";

const p = (part: number, metric: string, by = ""): string =>
  `histogram_quantile(${part}, sum by (le${by === "" ? "" : `, ${by}`}) (rate(${metric}[5m])))`;

/** Every dashboard; that of the objectives is made from them. */
export const dashboards = (options: {
  readonly windowDays: number;
  readonly objectives: readonly Objective[];
}): readonly Dashboard[] => [objectivesOf(options), gateway, rooms, orders];

function objectivesOf({
  windowDays,
  objectives,
}: {
  readonly windowDays: number;
  readonly objectives: readonly Objective[];
}): Dashboard {
  const left = ({ name, says }: Objective): Panel => ({
    title: name,
    says,
    kind: "stat",
    unit: "percentunit",
    bad: 0.25,
    isMoreBetter: true,
    queries: [
      {
        expr: `1 - slo:bad_ratio:rate${windowDays}d{slo="${name}"} / (1 - slo:objective{slo="${name}"})`,
        legend: "budget left",
      },
    ],
  });
  const burning: Panel = {
    title: "How many times faster than allowed",
    says: "At 1 a budget lasts its window; at 14.4 for an hour somebody is woken.",
    unit: "short",
    bad: 14.4,
    queries: [{ expr: "slo:bad_ratio:rate1h / on (slo) (1 - slo:objective)", legend: "{{slo}}" }],
  };
  const bad: Panel = {
    title: "Bad of all, over five minutes",
    unit: "percentunit",
    queries: [{ expr: "slo:bad_ratio:rate5m", legend: "{{slo}}" }],
  };
  const third = Math.ceil(objectives.length / 3);
  return {
    uid: "novatech-objectives",
    title: "NovaTech · objectives",
    rows: [
      ...[0, 1, 2].map((row) => ({
        title: row === 0 ? `Budget left of ${windowDays} days` : "",
        panels: objectives.slice(row * third, (row + 1) * third).map(left),
      })),
      { title: "Burning", panels: [burning, bad] },
    ],
  };
}

const gateway: Dashboard = {
  uid: "novatech-gateway",
  title: "NovaTech · gateway",
  rows: [
    {
      title: "Operations",
      panels: [
        {
          title: "Operations a second",
          unit: "ops",
          queries: [{ expr: "sum by (type) (rate(gateway_operations_total[5m]))", legend: "{{type}}" }],
        },
        {
          title: "Time to answer",
          unit: "s",
          queries: [0.5, 0.95, 0.99].map((part) => ({
            expr: p(part, "gateway_operation_duration_seconds_bucket", "type"),
            legend: `p${part * 100} {{type}}`,
          })),
        },
        {
          title: "Errors by code",
          unit: "ops",
          queries: [{ expr: "sum by (code) (rate(gateway_operation_errors_total[5m]))", legend: "{{code}}" }],
        },
      ],
    },
    {
      title: "Clients",
      panels: [
        {
          title: "By where the text came from",
          unit: "ops",
          queries: [
            {
              expr: "sum by (client, origin, listed) (rate(gateway_operations_by_origin_total[5m]))",
              legend: "{{client}} {{origin}} listed: {{listed}}",
            },
          ],
        },
        {
          title: "Cost",
          says: "Estimated before, and actual.",
          unit: "short",
          queries: [{ expr: p(0.99, "gateway_operation_cost_bucket", "kind"), legend: "p99 {{kind}}" }],
        },
        {
          title: "Quotas",
          unit: "ops",
          queries: [
            {
              expr: "sum by (counted, verdict) (rate(gateway_quota_decisions_total[5m]))",
              legend: "{{counted}} {{verdict}}",
            },
          ],
        },
      ],
    },
    {
      title: "Rooms, as the gateway meets them",
      panels: [
        {
          title: "Requests",
          unit: "ops",
          queries: [
            {
              expr: "sum by (subgraph) (rate(gateway_subgraph_request_duration_seconds_count[5m]))",
              legend: "{{subgraph}}",
            },
          ],
        },
        {
          title: "p99",
          unit: "s",
          queries: [
            { expr: p(0.99, "gateway_subgraph_request_duration_seconds_bucket", "subgraph"), legend: "{{subgraph}}" },
          ],
        },
        {
          title: "Not answered",
          unit: "ops",
          queries: [
            {
              expr: 'sum by (subgraph, outcome) (rate(gateway_subgraph_request_duration_seconds_count{outcome!~"ok|cancelled"}[5m]))',
              legend: "{{subgraph}} {{outcome}}",
            },
            {
              expr: "sum by (subgraph) (rate(gateway_subgraph_retries_total[5m]))",
              legend: "{{subgraph}} asked again",
            },
          ],
        },
        {
          title: "Not asked",
          unit: "short",
          bad: 1,
          queries: [{ expr: "max by (subgraph) (gateway_subgraph_breaker_open)", legend: "{{subgraph}}" }],
        },
      ],
    },
    {
      title: "Plans and kept answers",
      panels: [
        {
          title: "Plans known",
          unit: "percentunit",
          queries: [
            {
              expr: 'sum(rate(gateway_plan_cache_total{result="hit"}[5m])) / sum(rate(gateway_plan_cache_total[5m]))',
              legend: "known",
            },
          ],
        },
        {
          title: "Planning",
          unit: "s",
          queries: [
            { expr: p(0.99, "gateway_planning_duration_seconds_bucket"), legend: "p99 with the wait" },
            { expr: p(0.99, "gateway_planning_thread_seconds_bucket"), legend: "p99 of a thread" },
          ],
        },
        {
          title: "Planning, waiting and refused",
          unit: "short",
          queries: [
            { expr: "sum(gateway_planning_queue)", legend: "waiting" },
            { expr: "sum by (reason) (rate(gateway_planning_refused_total[5m]))", legend: "refused: {{reason}}" },
            { expr: "sum(rate(gateway_planning_inline_total[5m]))", legend: "on the event loop" },
            { expr: "sum(increase(gateway_planning_thread_starts_total[5m]))", legend: "threads started" },
            {
              expr: "sum by (reason) (rate(gateway_execution_fallback_total[5m]))",
              legend: "not compiled: {{reason}}",
            },
          ],
        },
        {
          title: "Kept answers",
          unit: "ops",
          queries: [{ expr: "sum by (result) (rate(gateway_response_cache_total[5m]))", legend: "{{result}}" }],
        },
      ],
    },
    {
      title: "Streams",
      panels: [
        {
          title: "Open",
          unit: "short",
          queries: [
            { expr: "sum(gateway_subscriptions_open)", legend: "clients'" },
            { expr: "sum(gateway_subscription_upstreams_open)", legend: "to rooms" },
          ],
        },
        {
          title: "Events sent",
          unit: "ops",
          queries: [
            { expr: "sum by (transport) (rate(gateway_subscription_events_total[5m]))", legend: "{{transport}}" },
          ],
        },
        {
          title: "Broken and renewed",
          unit: "ops",
          queries: [
            {
              expr: "sum by (subgraph, code) (rate(gateway_subscription_upstream_breaks_total[5m]))",
              legend: "{{subgraph}} broke {{code}}",
            },
            {
              expr: "sum by (subgraph) (rate(gateway_subscription_upstream_renewals_total[5m]))",
              legend: "{{subgraph}} renewed",
            },
          ],
        },
      ],
    },
  ],
};

const rooms: Dashboard = {
  uid: "novatech-rooms",
  title: "NovaTech · rooms and processes",
  rows: [
    {
      title: "Events",
      panels: [
        {
          title: "Reactions a second",
          unit: "ops",
          queries: [{ expr: "sum by (room) (rate(room_event_lag_seconds_count[5m]))", legend: "{{room}}" }],
        },
        {
          title: "From the fact to the reaction, p99",
          unit: "s",
          bad: 5,
          queries: [{ expr: p(0.99, "room_event_lag_seconds_bucket", "room"), legend: "{{room}}" }],
        },
        {
          title: "By topic, p99",
          unit: "s",
          queries: [{ expr: p(0.99, "room_event_lag_seconds_bucket", "topic"), legend: "{{topic}}" }],
        },
        {
          title: "Set aside",
          unit: "short",
          bad: 1,
          queries: [
            { expr: "sum by (room, kind) (room_event_alarms_total)", legend: "{{room}} {{kind}}" },
            { expr: "max by (loop) (room_outages)", legend: "fails: {{loop}}" },
          ],
        },
      ],
    },
    {
      title: "Processes",
      panels: [
        {
          title: "Event loop, busy",
          unit: "percentunit",
          bad: 0.9,
          queries: [{ expr: "max by (service) (nodejs_eventloop_utilization)", legend: "{{service}}" }],
        },
        {
          title: "Processors",
          unit: "short",
          queries: [{ expr: "sum by (service) (rate(process_cpu_seconds_total[5m]))", legend: "{{service}}" }],
        },
        {
          title: "Memory",
          unit: "bytes",
          queries: [
            { expr: "max by (service) (process_resident_memory_bytes)", legend: "{{service}}" },
            { expr: "max by (service) (nodejs_heap_size_used_bytes)", legend: "{{service}} heap" },
          ],
        },
        {
          title: "Processes that tell metrics",
          unit: "short",
          queries: [{ expr: "sum by (service) (up)", legend: "{{service}}" }],
        },
      ],
    },
  ],
};

const orders: Dashboard = {
  uid: "novatech-orders",
  title: "NovaTech · check-outs and tracking",
  rows: [
    {
      title: "Check-outs",
      panels: [
        {
          title: "Decided a second",
          unit: "ops",
          queries: [{ expr: "sum by (outcome) (rate(orders_checkout_seconds_count[5m]))", legend: "{{outcome}}" }],
        },
        {
          title: "Placed of all",
          unit: "percentunit",
          queries: [
            {
              expr: 'sum(rate(orders_checkout_seconds_count{outcome="placed"}[15m])) / sum(rate(orders_checkout_seconds_count[15m]))',
              legend: "placed",
            },
          ],
        },
        {
          title: "Time to the answer",
          unit: "s",
          bad: 5,
          queries: [0.5, 0.99].map((part) => ({
            expr: p(part, "orders_checkout_seconds_bucket", "asked_again"),
            legend: `p${part * 100}, asked again: {{asked_again}}`,
          })),
        },
      ],
    },
    {
      title: "Tracking",
      panels: [
        {
          title: "Entries told a second",
          unit: "ops",
          queries: [{ expr: "sum(rate(orders_tracking_lag_seconds_count[5m]))", legend: "entries" }],
        },
        {
          title: "From the fact to the stream",
          unit: "s",
          bad: 2.5,
          queries: [0.5, 0.95, 0.99].map((part) => ({
            expr: p(part, "orders_tracking_lag_seconds_bucket"),
            legend: `p${part * 100}`,
          })),
        },
      ],
    },
  ],
};
