import { readFileSync } from "node:fs";
import { z } from "zod";
import { root } from "../rooms.ts";
import { contractSdl } from "./contract.ts";

/** The contracts of the house, by who they are for. */
export const contractNames = ["partner"] as const;

/** What a contract shows, from the top of the house. */
export const contractPath = (name: string): string => `schema/contracts/${name}.graphql`;

const rules = z.strictObject({
  include: z.array(z.string()),
  exclude: z.array(z.string()),
  tags: z.record(z.string(), z.array(z.string())),
});

/** What must stand in a contract's file, by `schema/contracts/<name>.json`. Throws what is wrong with the rules, or with what they leave. */
export function contractText(name: string, house: { readonly supergraphSdl: string; readonly apiSdl: string }): string {
  const text = readFileSync(new URL(`schema/contracts/${name}.json`, root), "utf8");
  return contractSdl(house.supergraphSdl, house.apiSdl, rules.parse(JSON.parse(text)));
}
