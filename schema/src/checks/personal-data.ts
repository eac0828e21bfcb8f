import { capture } from "./tool.ts";
import type { Check } from "./check.ts";

/** Every column that looks like personal data is in its room's list, and docs/privacy.md says what the lists say. */
export const personalData: Check = {
  name: "personal-data",
  run: async () => {
    // A program of the shop's, which alone may know all rooms.
    const { code, output } = await capture("node", ["shop/personal-data.ts", "--check"]);
    return code === 0 ? [] : output.trim().split("\n");
  },
};
