import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import type { Logger } from "pino";
import { z } from "zod";
import { sha256 } from "./manifest.ts";
import { fixed, type Watched, watchFiles } from "./watched-files.ts";

const partner = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,64}$/),
  /** Whose rules of the file of clients hold for it. */
  client: z.string(),
  /** SHA-256 of its API keys, in hexadecimal; several while it changes from one to the next. */
  keyHashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).default([]),
  /** The `sub` of its client-credentials tokens; null: it has none. */
  subject: z.string().min(1).nullable().default(null),
  /** The merchants it speaks for. */
  merchantIds: z.array(z.string()).default([]),
  /** Requests that flow back in a minute. */
  requestsPerMinute: z.number().positive().default(300),
  /** Requests that may come at once. Default: a tenth of a minute's, at least 1. */
  burst: z.number().int().positive().optional(),
  /** Requests a day, from midnight UTC. */
  requestsPerDay: z.number().int().positive().default(100_000),
});

const partnersFile = z.strictObject({ partners: z.array(partner) });

/** A program of another company that is known to us. */
export type Partner = Readonly<z.output<typeof partner>>;

/** Who is a partner. Rejects when nobody can say at the moment. */
export type PartnerDirectory = {
  /** The partner with a key of this SHA-256 in hexadecimal. */
  readonly byKeyHash: (hash: string) => Promise<Partner | null>;
  /** The partner whose client-credentials tokens name this subject. */
  readonly bySubject: (subject: string) => Promise<Partner | null>;
  /** Told when who is a partner may have changed. Returns how to stop it. */
  readonly onChange: (listener: () => void) => () => void;
};

/** A new API key, to be told once, and what is kept of it. 256 random bits need no slow hash. */
export function createPartnerKey(): { readonly key: string; readonly hash: string } {
  const key = `ntp_${randomBytes(32).toString("base64url")}`;
  return { key, hash: sha256(key) };
}

/** A directory of fixed partners. Throws when two share an id, a key or a subject. */
export const partnersOf = (partners: readonly z.input<typeof partner>[]): PartnerDirectory =>
  toDirectory(fixed(toIndex(partners.map((one) => partner.parse(one)))));

/** Nobody is a partner. */
export const noPartners: PartnerDirectory = partnersOf([]);

/** The directory of a file, read again when it changes. Throws what is wrong with it at first; later changes that are wrong are logged. */
export function createPartnerFile(options: {
  readonly path: string;
  readonly logger: Logger;
  readonly pollMs?: number;
}): PartnerDirectory & { readonly stop: () => void } {
  const path = resolve(options.path);
  const watched = watchFiles({
    ...options,
    what: "the partners",
    load: (read) => toIndex(partnersFile.parse(JSON.parse(read(path))).partners),
  });
  return { ...toDirectory(watched), stop: watched.stop };
}

type Index = { readonly byHash: ReadonlyMap<string, Partner>; readonly bySubject: ReadonlyMap<string, Partner> };

function toIndex(partners: readonly Partner[]): Index {
  const byHash = new Map<string, Partner>();
  const bySubject = new Map<string, Partner>();
  const ids = new Set<string>();
  for (const one of partners) {
    if (ids.has(one.id)) throw new Error(`two partners are called ${one.id}`);
    ids.add(one.id);
    for (const hash of one.keyHashes) {
      if (byHash.has(hash)) throw new Error(`${one.id} has a key that ${byHash.get(hash)?.id} has, too`);
      byHash.set(hash, one);
    }
    if (one.subject === null) continue;
    if (bySubject.has(one.subject)) throw new Error(`${one.id} has the subject of ${bySubject.get(one.subject)?.id}`);
    bySubject.set(one.subject, one);
  }
  return { byHash, bySubject };
}

function toDirectory(index: Watched<Index>): PartnerDirectory {
  return {
    byKeyHash: async (hash) => index.current().byHash.get(hash) ?? null,
    bySubject: async (subject) => index.current().bySubject.get(subject) ?? null,
    onChange: (listener) => index.onChange(listener),
  };
}
