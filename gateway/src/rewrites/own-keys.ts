import { type DocumentNode, type FieldNode, Kind, print, visit } from "graphql";

/** Response keys that a client may not choose for another field, because plans read keys and required fields there. */
export type ReservedKeys = ReadonlySet<string>;

/** The key under which a field of a document is gathered, which is that the client chose unless it is in the way. */
export type OwnKeys = (field: FieldNode) => string;

const ours = /__own\d*$/;

/**
 * The keys under which the planner is asked for the fields of a document, whose conditions must be decided. Apollo's planner fetches keys and required
 * fields under their names, and takes a client's `id: name` for the `id` it needs; and for an interface object it takes `s: score(of: 1)` of one type
 * for the `s: score(of: 2)` of another. So an alias that is such a name gets another, and so does each further field that goes by one key. No two keys
 * become one: keys that end as such aliases do are lengthened, too.
 */
export function ownKeysOf(document: DocumentNode, reserved: ReservedKeys): OwnKeys {
  const meanings = new Map<string, string[]>();
  visit(document, {
    Field: (node) => {
      const held = meanings.get(keyOf(node));
      const meaning = meaningOf(node);
      if (!held) meanings.set(keyOf(node), [meaning]);
      else if (!held.includes(meaning)) held.push(meaning);
    },
  });
  return (node) => {
    const key = keyOf(node);
    const held = meanings.get(key) ?? [];
    const number = held.length > 1 ? held.indexOf(meaningOf(node)) : 0;
    if (number > 0) return `${key}__own${number}`;
    return (key !== node.name.value && reserved.has(key)) || ours.test(key) ? `${key}__own` : key;
  };
}

/** The key the client chose, of one that `ownKeysOf` gave. */
const clientKey = (key: string): string => key.replace(ours, "");

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

const meaningOf = ({ name, arguments: given = [] }: FieldNode): string =>
  given.length === 0 ? name.value : `${name.value}(${given.map(print).toSorted().join()})`;

/** A document with its fields under their own keys. */
export function withOwnKeys(document: DocumentNode, ownKey: OwnKeys): DocumentNode {
  return visit(document, {
    // On the way back: what is below must be known as it was written.
    Field: {
      leave: (node) => {
        const own = ownKey(node);
        return own === keyOf(node) ? undefined : { ...node, alias: { kind: Kind.NAME, value: own } };
      },
    },
  });
}

/** Data or a part of it, under the client's keys. */
export function withClientKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withClientKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [clientKey(key), withClientKeys(one)]));
}
