import { buildSchema, parse, validate } from "graphql";
import { type ListedOperation, readManifest, textKey } from "./manifest.ts";
import type { ClientPolicies, ClientPolicy } from "./policy.ts";

/** What is known of one client. */
export type Client = {
  /** As in the file of clients; null for everybody else. */
  readonly name: string | null;
  readonly policy: ClientPolicy;
  /** An operation of its manifests. */
  readonly find: (id: string) => ListedOperation | undefined;
  /** Whether a text, whatever its blanks, is one of its manifests'. */
  readonly isListed: (text: string) => boolean;
};

/** All clients at one moment; a reload makes another book. */
export type ClientBook = {
  readonly policies: ClientPolicies;
  /** The client of that name; a partner's name does not make a partner: see `isPartner` of its policy. */
  readonly clientNamed: (name: string | null) => Client;
  /** Every operation of every manifest, once. */
  readonly operations: readonly ListedOperation[];
  /** Operations that are not served, each with the reason. */
  readonly faults: readonly string[];
};

/** Reads a file named in the policies. */
export type ReadText = (path: string) => string;

/**
 * Makes the book: reads the manifests and contracts that policies name. Throws what is wrong with a manifest or contract as a whole. An operation
 * that does not fit the client's contract is left out and told in `faults`. Clients without manifests of their own, and without being partners,
 * are found the operations of all apps that are not partners': a CDN drops the header with the client's name.
 */
export function createClientBook(policies: ClientPolicies, read: ReadText): ClientBook {
  const faults: string[] = [];
  const manifests = new Map<string, readonly ListedOperation[]>();
  const manifest = (path: string): readonly ListedOperation[] => {
    let known = manifests.get(path);
    if (!known) manifests.set(path, (known = named(path, () => readManifest(read(path)))));
    return known;
  };
  const operationsOf = (name: string | null, policy: ClientPolicy): readonly ListedOperation[] => {
    const own = policy.manifests.flatMap(manifest).filter((one) => one.clientName === null || one.clientName === name);
    if (policy.contract === null) return own;
    const path = policy.contract;
    const contract = named(path, () => buildSchema(read(path)));
    return own.filter((one) => {
      const [error] = validate(contract, parse(one.body));
      if (error) faults.push(`${name ?? "default"} ${one.name} (${one.id}): ${error.message}`);
      return !error;
    });
  };

  const clients = new Map<string, Client>();
  for (const [name, policy] of Object.entries(policies.clients))
    clients.set(name, createClient(name, policy, operationsOf(name, policy)));
  const ofApps = Object.entries(policies.clients).flatMap(([name, policy]) =>
    policy.isPartner ? [] : operationsOf(name, policy),
  );
  const everybody = createClient(null, policies.default, [...operationsOf(null, policies.default), ...ofApps]);
  const all = new Map([...manifests.values()].flat().map((one) => [one.id, one]));
  return {
    policies,
    clientNamed: (name) => (name === null ? everybody : (clients.get(name) ?? everybody)),
    operations: [...all.values()],
    faults,
  };
}

function createClient(name: string | null, policy: ClientPolicy, operations: readonly ListedOperation[]): Client {
  const byId = new Map(operations.map((one) => [one.id, one]));
  const texts = new Set(operations.map(({ body }) => textKey(body)));
  return {
    name,
    policy,
    find: (id) => byId.get(id),
    isListed: (text) => {
      const key = textKey(text);
      return key !== null && texts.has(key);
    },
  };
}

function named<Value>(path: string, make: () => Value): Value {
  try {
    return make();
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
