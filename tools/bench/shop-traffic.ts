import { readFileSync } from "node:fs";
import { join } from "node:path";

type Written = {
  readonly mix?: Readonly<Record<string, { readonly gateway_share: number }>>;
  readonly rows?: readonly {
    readonly region: string;
    readonly load: string;
    readonly gateway_ops_s: number;
    readonly orders_s: number;
  }[];
};

/** The kinds of operation that the model of traffic knows. */
export const kinds = [
  "session bootstrap (me, cart badge)",
  "home/category page",
  "product page (catalog part)",
  "product live price+stock",
  "recommendations/related",
  "search results page",
  "search suggestions",
  "cart mutation",
  "cart view",
  "checkout steps (address, shipping, payment)",
  "place order",
  "order tracking/account",
] as const;
export type Kind = (typeof kinds)[number];

/** What the world sends to gateways. */
export type TrafficModel = {
  /** A kind's share of the operations that reach a gateway; together 1. */
  readonly shares: ReadonlyMap<Kind, number>;
  /** The busiest hour of the busiest day, in the whole world, a second. */
  readonly peak: { readonly operations: number; readonly orders: number };
};

/** Reads `traffic.json` in a folder of NOVATECH_DATA. Throws with what is missing or unknown there. */
export function readTraffic(folder: string): TrafficModel {
  const { mix = {}, rows = [] } = JSON.parse(readFileSync(join(folder, "traffic.json"), "utf8")) as Written;
  const unknown = Object.keys(mix).find((name) => !kinds.some((kind) => kind === name));
  if (unknown !== undefined) throw new Error(`the model has a kind of operation that nobody here sends: ${unknown}`);
  const missing = kinds.find((kind) => !(Number(mix[kind]?.gateway_share) >= 0));
  if (missing !== undefined) throw new Error(`the model says nothing of "${missing}"`);
  const total = Object.values(mix).reduce((sum, { gateway_share: share }) => sum + share, 0);
  const shares = new Map(kinds.map((kind) => [kind, (mix[kind]?.gateway_share ?? 0) / total]));
  const peak = rows.find(({ region, load }) => region === "global" && load.startsWith("10x event busy hour"));
  if (!peak) throw new Error("the model has no busy hour of a sale for the whole world");
  return { shares, peak: { operations: peak.gateway_ops_s, orders: peak.orders_s } };
}
