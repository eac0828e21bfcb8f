import { type Environment, readConfig } from "@novatech/service/config";
import { z } from "zod";
import type { RequestRate, RequestRates } from "./domain/request-rate.ts";
import type { OutsideIssuerSettings } from "./use-cases/ports-outside.ts";

/** What log-in by OpenID Connect is configured with. */
export type OidcConfig = {
  /** Whose accounts log people in here, too. */
  readonly outsideIssuers: readonly OutsideIssuerSettings[];
  /** After how many days the key that signs tokens is followed by another; 0: only when somebody says so. */
  readonly signingKeyDays: number;
  /** How often one network may ask at `/oauth/…`. */
  readonly requestRates: RequestRates;
};

const setting = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, { error: "must have 1 to 40 small letters, digits and hyphens" }),
  name: z.string().min(1).max(40),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
});

const form = 'a JSON list: [{"id":"…","name":"…","issuer":"https://…","clientId":"…","clientSecret":"…"}]';
const isHere = ({ hostname }: URL): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

const issuers = z
  .string()
  .default("[]")
  .transform((text, context): OutsideIssuerSettings[] => {
    const fail = (message: string): never => {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    const parsed = z.array(setting).safeParse(parseJson(text));
    // The values are not told: there are secrets among them.
    if (!parsed.success) {
      const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
      return fail(`must be ${form}; ${faults.join("; ")}`);
    }
    const read = parsed.data.map(({ clientSecret = null, ...one }) => ({
      ...one,
      issuer: new URL(one.issuer),
      clientSecret,
    }));
    if (new Set(read.map(({ id }) => id)).size < read.length) return fail("names an id twice");
    if (read.some(({ issuer }) => issuer.protocol === "http:" && !isHere(issuer)))
      return fail("an issuer must be asked over https://; http:// is for localhost only");
    return read;
  });

const perMinute = z.coerce.number().int().min(1).max(1_000_000);

const shape = z.object({
  OIDC_ISSUERS: issuers,
  SIGNING_KEY_DAYS: z.coerce.number().int().min(0).max(3650).default(90),
  OAUTH_PAGES_PER_MINUTE: perMinute.default(300),
  OAUTH_TOKENS_PER_MINUTE: perMinute.default(1200),
});

/** Reads what log-in by OpenID Connect is configured with. Throws a ConfigError that lists every fault. */
export function readOidcConfig(environment: Environment): OidcConfig {
  const read = readConfig(shape, environment);
  const rateOf = (count: number): RequestRate => ({ atOnce: count, perMinute: count });
  return {
    outsideIssuers: read.OIDC_ISSUERS,
    signingKeyDays: read.SIGNING_KEY_DAYS,
    requestRates: { PAGE: rateOf(read.OAUTH_PAGES_PER_MINUTE), TOKEN: rateOf(read.OAUTH_TOKENS_PER_MINUTE) },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
