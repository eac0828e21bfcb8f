import { readFileSync } from "node:fs";
import { z } from "zod";
import { root } from "../rooms.ts";
import { type ContractRules, contractSdl, tagsOf } from "./contract.ts";

/** The contracts of the house, by who they are for. */
export const contractNames = ["partner"] as const;

/** What a contract shows, from the top of the house. */
export const contractPath = (name: string): string => `schema/contracts/${name}.graphql`;

const rules = z.strictObject({
  include: z.array(z.string()),
  exclude: z.array(z.string()),
});

const rulesOf = (name: string): ContractRules =>
  rules.parse(JSON.parse(readFileSync(new URL(`schema/contracts/${name}.json`, root), "utf8")));

/** Tags that speak to the gateway about a subscription's field: see `StreamMarkers` in gateway/src/subscriptions/stream-markers.ts. */
const streamTags = ["joinable", "restartable"] as const;

/** Tags of the rooms that no contract names and that say nothing of streams: misspelt, or left behind. */
export function unusedTags(supergraphSdl: string): string[] {
  const ofContracts = contractNames.flatMap((name) => [...rulesOf(name).include, ...rulesOf(name).exclude]);
  const used = new Set<string>([...streamTags, ...ofContracts]);
  return tagsOf(supergraphSdl).filter((tag) => !used.has(tag));
}

/** What must stand in a contract's file, by `schema/contracts/<name>.json`. Throws what is wrong with the rules, or with what they leave. */
export function contractText(name: string, house: { readonly supergraphSdl: string; readonly apiSdl: string }): string {
  return contractSdl(house.supergraphSdl, house.apiSdl, rulesOf(name));
}
