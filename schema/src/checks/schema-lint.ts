import { houseSubgraphs } from "../compose.ts";
import { lint } from "../lint/lint.ts";
import type { Check } from "./check.ts";

/** The conventions of the graph: names, payloads, connections, descriptions, privacy. */
export const schemaLint: Check = {
  name: "schema lint",
  run: async () => lint(houseSubgraphs()).map(({ rule, at, message }) => `${at}\n    ${message} (${rule})`),
};
