import { readFileSync } from "node:fs";
import { type Environment, httpUrl, readConfig } from "@novatech/service/config";
import { z } from "zod";
import type { Cdn } from "./cdn.ts";
import { createCloudFront } from "./cloudfront.ts";
import { createFastly } from "./fastly.ts";
import { parsePurgeRules, type PurgeRules } from "./rules.ts";
import { createVarnish } from "./varnish.ts";

/** What the environment says of purging. */
export type PurgeConfig = { readonly rules: PurgeRules; readonly cdn: Cdn | null };

const variables = z.object({
  /** Which events take which tags back. */
  PURGE_RULES_PATH: z.string().optional(),
  CDN: z.enum(["none", "varnish", "fastly", "cloudfront"]).default("none"),
});

const varnish = z.object({
  /** Every Varnish of the fleet, with commas between them. */
  VARNISH_URLS: z
    .string({ error: "CDN is varnish: name every one of them" })
    .transform((text) => text.split(",").map((url) => url.trim()))
    .pipe(z.array(httpUrl)),
  VARNISH_PURGE_SECRET: z.string({ error: "CDN is varnish: it takes purges by a secret only" }).min(16),
});
const fastly = z.object({
  FASTLY_SERVICE_ID: z.string({ error: "CDN is fastly" }),
  FASTLY_TOKEN: z.string({ error: "CDN is fastly: a token that may purge" }),
});
const cloudfront = z.object({
  CLOUDFRONT_DISTRIBUTION_ID: z.string({ error: "CDN is cloudfront" }),
  CLOUDFRONT_INVALIDATE_BY: z.enum(["tag", "path"]).default("tag"),
});

/** Reads the environment; null when there are no rules. Throws a ConfigError that lists every fault, or what is wrong with the rules' file. */
export function parsePurgeConfig(environment: Environment): PurgeConfig | null {
  const { PURGE_RULES_PATH: path, CDN: kind } = readConfig(variables, environment);
  if (path === undefined) return null;
  return { rules: parsePurgeRules(readFileSync(path, "utf8")), cdn: cdnOf(kind, environment) };
}

function cdnOf(kind: "none" | "varnish" | "fastly" | "cloudfront", environment: Environment): Cdn | null {
  if (kind === "varnish") {
    const read = readConfig(varnish, environment);
    return createVarnish({
      urls: read.VARNISH_URLS,
      secret: read.VARNISH_PURGE_SECRET,
    });
  }
  if (kind === "fastly") {
    const read = readConfig(fastly, environment);
    return createFastly({ serviceId: read.FASTLY_SERVICE_ID, token: read.FASTLY_TOKEN });
  }
  if (kind === "cloudfront") {
    const read = readConfig(cloudfront, environment);
    return createCloudFront({ distributionId: read.CLOUDFRONT_DISTRIBUTION_ID, by: read.CLOUDFRONT_INVALIDATE_BY });
  }
  return null;
}
