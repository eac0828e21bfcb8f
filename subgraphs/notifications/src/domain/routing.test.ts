import { expect, test } from "vitest";
import type { Channel } from "./channel.ts";
import type { Kind } from "./kind.ts";
import { defaultPreferences, type Preferences, withChoice } from "./preferences.ts";
import { routeOf } from "./routing.ts";

const now = new Date("2026-01-15T22:00:00Z");
const deadlineAt = new Date("2026-01-17T22:00:00Z");
const route = (kind: Kind, channel: Channel, more: Partial<Preferences> = {}, deadline = deadlineAt) =>
  routeOf(
    { kind, channel, deadlineAt: deadline },
    { ...defaultPreferences, ...more },
    { now, shopZone: "Europe/Berlin" },
  );
const quiet = { from: 22 * 60, to: 7 * 60 };
const off = (kind: Kind, place: Channel) => ({ choices: withChoice({}, { kind, place, isOn: false }) });
const daily = { rhythm: "DAILY", hour: 8, weekday: 1 } as const;

test("who chose nothing is told by the kind's defaults, and texts go to who wants them only", () => {
  expect(route("ORDER_PLACED", "EMAIL")).toEqual({ does: "SEND" });
  expect(route("SHIPMENT_DELIVERED", "SMS")).toEqual({ does: "SUPPRESS", reason: "SWITCHED_OFF" });
  const on = { choices: withChoice({}, { kind: "SHIPMENT_DELIVERED", place: "SMS", isOn: true }) };
  expect(route("SHIPMENT_DELIVERED", "SMS", on)).toEqual({ does: "SEND" });
});

test("what was switched off is not sent, but what belongs to the contract is", () => {
  expect(route("SHIPMENT_DELIVERED", "EMAIL", off("SHIPMENT_DELIVERED", "EMAIL"))).toMatchObject({ does: "SUPPRESS" });
  expect(route("ORDER_PLACED", "EMAIL", off("ORDER_PLACED", "EMAIL"))).toEqual({ does: "SEND" });
});

test("marketing needs consent, whatever was chosen", () => {
  expect(route("REVIEW_REQUEST", "EMAIL")).toEqual({ does: "SUPPRESS", reason: "NO_CONSENT" });
  expect(route("REVIEW_REQUEST", "EMAIL", { allowsMarketing: true })).toEqual({ does: "SEND" });
  expect(route("REVIEW_REQUEST", "EMAIL", { allowsMarketing: true, ...off("REVIEW_REQUEST", "EMAIL") })).toMatchObject({
    reason: "SWITCHED_OFF",
  });
});

test("at night what can wait waits for the morning of the person's clock, and what somebody waits for does not", () => {
  expect(route("SHIPMENT_SHIPPED", "PUSH", { quiet })).toEqual({
    does: "WAIT",
    until: new Date("2026-01-16T06:00:00Z"),
  });
  expect(route("SHIPMENT_SHIPPED", "PUSH", { quiet, timeZone: "America/New_York" })).toEqual({ does: "SEND" });
  expect(route("ORDER_PLACED", "EMAIL", { quiet })).toEqual({ does: "SEND" });
});

test("a digest takes letters that can wait, no pushes and nothing of the contract", () => {
  const at = new Date("2026-01-16T07:00:00Z");
  expect(route("SHIPMENT_DELIVERED", "EMAIL", { digest: daily })).toEqual({ does: "GATHER", at });
  expect(route("SHIPMENT_DELIVERED", "PUSH", { digest: daily })).toEqual({ does: "SEND" });
  expect(route("SHIPMENT_SHIPPED", "EMAIL", { digest: daily })).toEqual({ does: "SEND" });
});

test("what is no news any more is not sent", () => {
  expect(route("SHIPMENT_SHIPPED", "EMAIL", {}, now)).toEqual({ does: "SUPPRESS", reason: "STALE" });
});
