import { existsSync, readFileSync } from "node:fs";
import { asyncApiFile, asyncApiPage } from "../asyncapi.ts";
import type { Check } from "./check.ts";

/** The page about the events is what the contracts say. */
export const eventPage: Check = {
  name: "event page",
  run: async () => {
    try {
      const standing = existsSync(asyncApiFile) ? readFileSync(asyncApiFile, "utf8") : "";
      return standing === asyncApiPage() ? [] : ["docs/asyncapi.yaml is out of date: npm run codegen"];
    } catch (error) {
      return [String(error)];
    }
  },
};
