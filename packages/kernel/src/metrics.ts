import { channel } from "node:diagnostics_channel";

/** What a metric is, as Prometheus knows it. Units stand in the name (`…_seconds`). */
export type MetricDefinition = {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly string[];
  /** A counter only grows, a gauge goes up and down, a histogram counts values by size: `buckets` are upper bounds, ascending. */
  readonly kind: "counter" | "gauge" | { readonly buckets: readonly number[] };
};

/** Labels of one series. Few values each, and never a text that a client may choose. */
export type Labels<Name extends string> = Readonly<Record<Name, string>>;

/** One thing that was counted. */
export type Measured = {
  readonly definition: MetricDefinition;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

/** Where whatever is counted in this process is told. Who keeps metrics listens (`@novatech/service/metrics`); without one nothing is done. */
export const measurements = channel("novatech:measurements");

/**
 * A metric that any part of a room may count by: of a counter or gauge `value` is added, of a histogram it is observed. Rooms are not
 * handed a registry: a process without one pays a look at a boolean.
 */
export function defineMetric<Name extends string>(
  definition: MetricDefinition & { readonly labelNames: readonly Name[] },
): { readonly definition: MetricDefinition; readonly measure: (labels: Labels<Name>, value: number) => void } {
  return {
    definition,
    measure: (labels, value) => {
      if (measurements.hasSubscribers) measurements.publish({ definition, labels, value } satisfies Measured);
    },
  };
}
