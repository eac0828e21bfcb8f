import { beforeEach } from "vitest";
import { createLocalQuota } from "../../src/quota/local-quota.ts";
import { describeQuota } from "./quota-contract.ts";

let now = new Date("2026-11-23T10:00:00Z");
beforeEach(() => {
  now = new Date("2026-11-23T10:00:00Z");
});

describeQuota(
  () => createLocalQuota({ clock: { now: () => now } }),
  async (milliseconds) => {
    now = new Date(now.getTime() + milliseconds);
  },
);
