import { expect, test } from "vitest";
import { cohortsOf, firstDaysOfMonths } from "./cohort.ts";

test("months are counted back from the last day's, over the turn of the year", () => {
  expect(firstDaysOfMonths("2026-02-14", 3)).toEqual(["2025-12-01", "2026-01-01", "2026-02-01"]);
  expect(firstDaysOfMonths("2026-12-31", 1)).toEqual(["2026-12-01"]);
});

test("a cohort says how many came again, and in which month how many ordered; months without anybody are 0", () => {
  const cohorts = cohortsOf(
    ["2026-01-01", "2026-02-01", "2026-03-01"],
    [
      { cohort: 0, month: 0, customers: 4, repeaters: 1 },
      { cohort: 0, month: 2, customers: 2, repeaters: 1 },
      { cohort: 2, month: 2, customers: 2, repeaters: 0 },
    ],
  );
  expect(cohorts).toEqual([
    {
      month: "2026-01",
      customers: 4,
      repeatRate: 0.5,
      months: [
        { monthsLater: 0, customers: 4, share: 1 },
        { monthsLater: 1, customers: 0, share: 0 },
        { monthsLater: 2, customers: 2, share: 0.5 },
      ],
    },
    { month: "2026-03", customers: 2, repeatRate: 0, months: [{ monthsLater: 0, customers: 2, share: 1 }] },
  ]);
});
