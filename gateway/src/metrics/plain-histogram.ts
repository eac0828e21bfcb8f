import type { Histogram, Registry } from "prom-client";

/** Counts values by size. */
export type PlainHistogram = { readonly observe: (label: string, value: number) => void };

type Series = { readonly counts: number[]; sum: number };

/**
 * A histogram of one label, whose values are few, counted in plain numbers and put together when somebody reads the registry: prom-client's finds its series by a text made of
 * the labels, which costs more than the observation. Throws when the registry has the name.
 */
export function createPlainHistogram(options: {
  readonly name: string;
  readonly help: string;
  readonly labelName: string;
  /** Upper bounds, ascending. */
  readonly buckets: readonly number[];
  readonly registry: Registry;
}): PlainHistogram {
  const { name, help, labelName, buckets } = options;
  const all = new Map<string, Series>();

  const valuesOf = ([label, { counts, sum }]: readonly [string, Series]) => {
    const labels = { [labelName]: label };
    let count = 0;
    const upTo = [...buckets, "+Inf"].map((le, index) => {
      count += counts[index] ?? 0;
      return { labels: { le, ...labels }, value: count, metricName: `${name}_bucket` };
    });
    return [
      ...upTo,
      { labels, value: sum, metricName: `${name}_sum` },
      { labels, value: count, metricName: `${name}_count` },
    ];
  };
  // All that a registry asks of a metric.
  const metric = {
    name,
    get: () =>
      Promise.resolve({ name, help, type: "histogram", aggregator: "sum", values: [...all].flatMap(valuesOf) }),
    reset: () => all.clear(),
  };
  options.registry.registerMetric(metric as unknown as Histogram);

  return {
    observe: (label, value) => {
      let series = all.get(label);
      if (!series) all.set(label, (series = { counts: Array<number>(buckets.length + 1).fill(0), sum: 0 }));
      let index = 0;
      for (; index < buckets.length; index++) if (value <= (buckets[index] ?? 0)) break;
      series.counts[index] = (series.counts[index] ?? 0) + 1;
      series.sum += value;
    },
  };
}
