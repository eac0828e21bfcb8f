import type { CohortCell } from "./figures.ts";
import { dayLater } from "./time-zone.ts";

/** Customers whose first order was in one month. */
export type Cohort = {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly customers: number;
  /** The share that ordered more than once. */
  readonly repeatRate: number;
  /** From the first month to the last of the report. */
  readonly months: readonly { readonly monthsLater: number; readonly customers: number; readonly share: number }[];
};

/** The first days of the last `count` months up to that of a day, the oldest first. Days are `YYYY-MM-DD`. */
export function firstDaysOfMonths(to: string, count: number): readonly string[] {
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - count + index, 1)).toISOString().slice(0, 10),
  );
}

/** The day after a report's last. */
export const dayAfter = (day: string): string => dayLater(day, 1);

/** Cohorts of months, the oldest first; months in which nobody ordered first are left out, months in which nobody of a cohort ordered are 0. */
export function cohortsOf(firstDays: readonly string[], cells: readonly CohortCell[]): readonly Cohort[] {
  const byCohort = Map.groupBy(cells, ({ cohort }) => cohort);
  return firstDays.flatMap((day, cohort) => {
    const own = new Map((byCohort.get(cohort) ?? []).map((cell) => [cell.month, cell]));
    const first = own.get(cohort);
    if (first === undefined) return [];
    const repeaters = [...own.values()].reduce((sum, cell) => sum + cell.repeaters, 0);
    const months = Array.from({ length: firstDays.length - cohort }, (_, monthsLater) => {
      const customers = own.get(cohort + monthsLater)?.customers ?? 0;
      return { monthsLater, customers, share: customers / first.customers };
    });
    return [
      {
        month: day.slice(0, 7),
        customers: first.customers,
        repeatRate: repeaters / first.customers,
        months,
      },
    ];
  });
}
