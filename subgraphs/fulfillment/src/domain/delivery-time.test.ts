import { expect, test } from "vitest";
import { deliveryOptions } from "./delivery-option.ts";
import { deliveryWindow } from "./delivery-time.ts";

const express = deliveryOptions.find(({ id }) => id === "delivery_express");
const window = (orderedAt: string, country = "DE") => deliveryWindow(new Date(orderedAt), country, express);

test.each([
  ["on a Monday morning", "2026-01-05T09:00:00Z", "2026-01-06T18:00:00.000Z", "2026-01-07T18:00:00.000Z"],
  [
    "after the cut-off, so it leaves on Tuesday",
    "2026-01-05T14:00:00Z",
    "2026-01-07T18:00:00.000Z",
    "2026-01-08T18:00:00.000Z",
  ],
  [
    "on a Friday, so the weekend lies between",
    "2026-01-09T09:00:00Z",
    "2026-01-12T18:00:00.000Z",
    "2026-01-13T18:00:00.000Z",
  ],
  [
    "on a Friday evening, so it leaves on Monday",
    "2026-01-09T20:00:00Z",
    "2026-01-13T18:00:00.000Z",
    "2026-01-14T18:00:00.000Z",
  ],
  ["on a Sunday", "2026-01-11T09:00:00Z", "2026-01-13T18:00:00.000Z", "2026-01-14T18:00:00.000Z"],
])("ordered %s", (_when, orderedAt, earliest, latest) => {
  expect(window(orderedAt)).toEqual({ earliest: new Date(earliest), latest: new Date(latest) });
});

test("farther takes longer, and where no carrier goes there is no estimate", () => {
  const at = "2026-01-05T09:00:00Z";
  expect(window(at, "JP")?.latest.getTime()).toBeGreaterThan(window(at)?.latest.getTime() ?? 0);
  expect(window(at, "AQ")).toBeNull();
});
