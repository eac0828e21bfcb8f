import { type DocumentNode, Kind, visit } from "graphql";

/** Response keys that a client may not choose for another field, because plans read keys and required fields there. */
export type ReservedKeys = ReadonlySet<string>;

const suffix = "__own";

/**
 * The key under which the planner is asked for a field, for the key the client chose. Apollo's planner fetches keys and required fields under their
 * names, and takes a client's `id: name` for the `id` it needs. So an alias that is such a name gets another. No two keys become one: keys that end as
 * such aliases do are lengthened, too.
 */
export const ownKey = (reserved: ReservedKeys, key: string, field: string): string =>
  (key !== field && reserved.has(key)) || key.endsWith(suffix) ? key + suffix : key;

/** The key the client chose, of one that `ownKey` made. */
export const clientKey = (key: string): string => (key.endsWith(suffix) ? key.slice(0, -suffix.length) : key);

/** The document as the planner is given it; the same object when no key of it is in the way. */
export function withOwnKeys(document: DocumentNode, reserved: ReservedKeys): DocumentNode {
  return visit(document, {
    Field: (node) => {
      const key = node.alias?.value ?? node.name.value;
      const own = ownKey(reserved, key, node.name.value);
      return own === key ? undefined : { ...node, alias: { kind: Kind.NAME, value: own } };
    },
  });
}

/** Data or a part of it, under the client's keys. */
export function withClientKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withClientKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [clientKey(key), withClientKeys(one)]));
}
