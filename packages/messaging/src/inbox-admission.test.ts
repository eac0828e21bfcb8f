import { expect, test } from "vitest";
import { admit } from "./inbox-admission.ts";

test.each([
  ["the first event of an aggregate", 0, false, 1, "handle"],
  ["the next one", 7, false, 8, "handle"],
  ["one that was handled", 7, false, 7, "duplicate"],
  ["one that was handled long ago", 7, true, 2, "duplicate"],
  ["one whose predecessor has not come", 7, false, 9, "gap"],
  ["the first to come, but not the first told", 0, false, 2, "gap"],
  ["one behind a parked event", 7, true, 9, "follow"],
  ["the one that parked events wait for", 7, true, 8, "fill"],
] as const)("%s (last %i, parked %s, came %i): %s", (_what, lastVersion, parked, version, verdict) =>
  expect(admit({ lastVersion, parked }, version)).toBe(verdict),
);
