import { isIP } from "node:net";
import { z } from "zod";

/**
 * Which operations a client may send. `allow-all`: any. `log-unknown`: any; those in no manifest are logged and counted. `safelist`: those of its
 * manifests, by text or id. `ids-only`: those of its manifests, by id.
 */
export const levels = ["allow-all", "log-unknown", "safelist", "ids-only"] as const;
export type ClientLevel = (typeof levels)[number];

const isNetwork = (text: string): boolean => {
  const [address = "", prefix] = text.split("/");
  const version = isIP(address);
  if (version === 0) return false;
  return prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
};

/** An address or a network. */
export const network = z.string().refine(isNetwork, { error: "must be an address or a network, like 10.0.0.0/8" });

/** A list of them, as in `["10.0.0.0/8", "::1"]`. */
const networkList = z.array(network);

const rate = z.strictObject({
  /** Cost that flows back in a minute. */
  costPerMinute: z.number().positive(),
  /** Cost that may be used at once. Default: what flows back in a minute. */
  burst: z.number().positive().optional(),
  /** Whose use is counted together: that of a signed-in viewer (else of the address), of an address, or of everybody who uses this client. */
  per: z.enum(["viewer", "address", "client"]).default("viewer"),
});

const client = z.strictObject({
  level: z.enum(levels),
  /** Files of its operations, from the folder of this file. */
  manifests: z.array(z.string()).default([]),
  /** Whether unknown texts may be registered by their hash at run time (APQ). Never for `safelist` and `ids-only`. */
  registers: z.boolean().default(false),
  /** A schema file that its operations must fit into; those that do not are not served. */
  contract: z.string().nullable().default(null),
  /** Only with a partner's key or token. */
  isPartner: z.boolean().default(false),
  /** Highest estimated cost of one operation. */
  maxCost: z.number().positive().nullable().default(null),
  rate: rate.nullable().default(null),
  /** Only from these networks; null: from everywhere. */
  networks: networkList.nullable().default(null),
});

/** The file of clients: what each may do by the name it gives itself, and what all others may. */
export const clientsFile = z.strictObject({
  clients: z.record(z.string().regex(/^[\w .,:;@/+()-]{1,64}$/), client).default({}),
  default: client,
});

/** What one client may do. */
export type ClientPolicy = Readonly<z.output<typeof client>>;
export type ClientPolicies = z.output<typeof clientsFile>;

/** For a gateway that was told nothing: everything is allowed and may be registered. */
export const openPolicies: ClientPolicies = clientsFile.parse({ default: { level: "allow-all", registers: true } });

/** Levels set from outside, as in `web=safelist,*=ids-only`; `*` is everybody without a name of its own. Throws what is wrong with them. */
export function withLevels(policies: ClientPolicies, text: string): ClientPolicies {
  const changed: ClientPolicies = { ...policies, clients: { ...policies.clients } };
  for (const part of text.split(",")) {
    if (part.trim() === "") continue;
    const [name = "", level = ""] = part.split("=").map((one) => one.trim());
    const known = levels.find((one) => one === level);
    if (!known) throw new Error(`"${part.trim()}" must read name=level, a level being one of ${levels.join(", ")}`);
    const before = name === "*" ? policies.default : policies.clients[name];
    if (!before)
      throw new Error(`there is no client "${name}"; there are: ${Object.keys(policies.clients).join(", ")}, *`);
    if (name === "*") changed.default = { ...before, level: known };
    else changed.clients[name] = { ...before, level: known };
  }
  return changed;
}
