import { readdirSync } from "node:fs";
import { root } from "../rooms.ts";
import type { Check } from "./check.ts";

/** Two copies of graphql in one process do not know each other's types: there must be one. */
export const oneGraphql: Check = {
  name: "one copy of graphql",
  run: async () => {
    const copies = readdirSync(new URL("node_modules/.pnpm", root)).filter((name) => name.startsWith("graphql@"));
    return copies.length === 1 ? [] : [`Found ${copies.join(", ")}: let all packages agree on the one of the catalog.`];
  },
};
