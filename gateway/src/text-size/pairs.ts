import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/** Forty times the fields that an operation may have. */
const maxVisits = 20_000;

/**
 * How many pairs of selections come under one response key of one object, in all operations of a document together: what the validation of overlapping fields compares
 * (GraphQL specification, §5.3.2), whose work is the square of it. Stops counting above `enough`. Writes fragments out: measure the fields first.
 */
export function countPairs(document: DocumentNode, enough: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  let pairs = 0;
  let visits = 0;

  /** The selections of several sets that merge into one object, by key. */
  const count = (sets: readonly SelectionSetNode[]): void => {
    const byKey = new Map<string, { times: number; readonly inner: SelectionSetNode[] }>();
    const within = new Set<string>();
    const gather = (set: SelectionSetNode): void => {
      for (const node of set.selections) {
        // Fragments that double at every step and end in nothing make visits and no pairs.
        if (++visits > maxVisits) pairs = Number.POSITIVE_INFINITY;
        if (pairs > enough) return;
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          let held = byKey.get(key);
          if (!held) byKey.set(key, (held = { times: 0, inner: [] }));
          pairs += held.times;
          held.times++;
          if (node.selectionSet) held.inner.push(node.selectionSet);
        } else if (node.kind === Kind.INLINE_FRAGMENT) gather(node.selectionSet);
        else {
          const name = node.name.value;
          const fragment = fragments.get(name);
          // Within itself: validation refuses it.
          if (!fragment || within.has(name)) continue;
          within.add(name);
          gather(fragment.selectionSet);
          within.delete(name);
        }
      }
    };
    for (const set of sets) gather(set);
    for (const { inner } of byKey.values()) if (inner.length > 0 && pairs <= enough) count(inner);
  };

  for (const one of document.definitions) if (one.kind === Kind.OPERATION_DEFINITION) count([one.selectionSet]);
  // Fragments nobody spreads are validated, too.
  for (const one of fragments.values()) count([one.selectionSet]);
  return pairs;
}
