import { readFileSync } from "node:fs";
import { apiFile, composeHouse, supergraphFile } from "../write.ts";
import type { Check } from "./check.ts";

/** The rooms compose, and the checked-in schemas are what they compose to. */
export const composition: Check = {
  name: "composition",
  run: async () => {
    try {
      const { supergraphSdl, apiSdl } = composeHouse();
      return [[supergraphFile, supergraphSdl] as const, [apiFile, apiSdl] as const].flatMap(([file, wanted]) =>
        readFileSync(file, "utf8") === wanted
          ? []
          : [`${file.pathname.split("/").slice(-2).join("/")} is out of date: npm run codegen`],
      );
    } catch (error) {
      return [String(error)];
    }
  },
};
