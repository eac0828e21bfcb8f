import { type Cause, type Objective, runbookOf } from "./objectives.ts";

/** A rule of Prometheus. */
type Rule = {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
};

/** A file of rules. */
export type Rules = {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
};

/**
 * How fast a budget may burn: at `burn` times the rate that uses it up in 30 days, in a long window, and still in a short one, so that the
 * alert ends soon after its cause. Source: The Site Reliability Workbook, chapter 5, table 5-8 (14.4 for an hour: 2 % of the budget; 6 for
 * six: 5 %; 3 for a day: 10 %; 1 for three days: 10 %).
 */
const burnRates = [
  { burn: 14.4, long: "1h", short: "5m", severity: "page", for: "2m" },
  { burn: 6, long: "6h", short: "30m", severity: "page", for: "15m" },
  { burn: 3, long: "1d", short: "2h", severity: "ticket", for: "1h" },
  { burn: 1, long: "3d", short: "6h", severity: "ticket", for: "3h" },
] as const;

const longer = [...new Set(burnRates.flatMap(({ long, short }) => [short, long]))].filter((one) => one !== "5m");

/** `name_bucket{labels}` of a histogram written as `name{labels}`. */
const partOf = (histogram: string, part: "bucket" | "count", more = ""): string => {
  const [, metric = "", labels = ""] = /^(\w+)(?:\{(.*)\})?$/.exec(histogram) ?? [];
  const all = [labels, more].filter((one) => one !== "").join(",");
  return `${metric}_${part}${all === "" ? "" : `{${all}}`}`;
};

/** What is counted and what of it was bad, per second over five minutes. */
function ratesOf(objective: Objective): { readonly total: string; readonly bad: string } {
  if ("total" in objective) {
    // Nothing bad yet is no series yet, and is zero.
    const bad = `(sum(rate(${objective.bad}[5m])) or vector(0))`;
    return { total: `sum(rate(${objective.total}[5m]))`, bad };
  }
  const total = `sum(rate(${partOf(objective.histogram, "count")}[5m]))`;
  // `le` is written as prom-client writes it: the shortest text of the number.
  const good = `sum(rate(${partOf(objective.histogram, "bucket", `le="${objective.withinSeconds}"`)}[5m]))`;
  return { total, bad: `(${total} - ${good})` };
}

/** Rules that record, for each objective, what was bad of what was counted, over every window. */
export function recordingRules(options: {
  readonly windowDays: number;
  readonly objectives: readonly Objective[];
}): Rules {
  const windows = [...longer, `${options.windowDays}d`];
  return {
    groups: options.objectives.map((objective) => {
      const labels = { slo: objective.name };
      const of = `{slo="${objective.name}"}`;
      const { total, bad } = ratesOf(objective);
      return {
        name: `slo ${objective.name}`,
        rules: [
          { record: "slo:total:rate5m", expr: total, labels },
          { record: "slo:bad:rate5m", expr: bad, labels },
          // Without traffic this is 0/0, which is no number and more than nothing.
          { record: "slo:bad_ratio:rate5m", expr: `slo:bad:rate5m${of} / slo:total:rate5m${of}`, labels },
          // Longer windows are made of what is recorded already: a quiet hour weighs as little as it should, and 30 days are cheap.
          ...windows.map((window) => ({
            record: `slo:bad_ratio:rate${window}`,
            expr: `avg_over_time(slo:bad:rate5m${of}[${window}]) / avg_over_time(slo:total:rate5m${of}[${window}])`,
            labels,
          })),
          { record: "slo:objective", expr: `vector(${objective.objective})`, labels },
        ],
      };
    }),
  };
}

/** A number without the digits that binary fractions add. */
const plain = (value: number): string => String(Number(value.toPrecision(8)));

/** Alerts about budgets that burn: for each objective a page and a ticket, each by two pairs of windows. */
export function burnRateAlerts(options: { readonly objectives: readonly Objective[] }): Rules {
  return {
    groups: options.objectives.map(({ name, says, objective }) => ({
      name: `burn ${name}`,
      rules: burnRates.map((rate) => {
        const more = `> ${plain(rate.burn * (1 - objective))}`;
        const of = `{slo="${name}"}`;
        return {
          alert: name,
          expr: `slo:bad_ratio:rate${rate.long}${of} ${more} and slo:bad_ratio:rate${rate.short}${of} ${more}`,
          for: rate.for,
          labels: { severity: rate.severity, window: rate.long },
          annotations: {
            summary: `${says} For ${rate.long} not: {{ $value | humanizePercentage }} were bad, ${rate.burn} times what ${plain(objective * 100)} % allows.`,
            runbook: runbookOf(name),
          },
        };
      }),
    })),
  };
}

/** Alerts about causes, and one that always fires: who is on call hears when it stops. */
export function causeAlerts(causes: readonly Cause[]): Rules {
  return {
    groups: [
      {
        name: "causes",
        rules: causes.map(({ name, severity, says, expr, for: holds }) => ({
          alert: name,
          expr,
          for: holds,
          labels: { severity },
          annotations: { summary: says, runbook: runbookOf(name) },
        })),
      },
      {
        name: "watchdog",
        rules: [
          {
            alert: "Watchdog",
            expr: "vector(1)",
            labels: { severity: "none" },
            annotations: {
              summary:
                "Fires always. Whoever receives it tells when it does not come: then nothing else would come either.",
              runbook: runbookOf("Watchdog"),
            },
          },
        ],
      },
    ],
  };
}
