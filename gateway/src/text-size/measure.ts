import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/** The size of a document, of its largest operation where there are several. */
export type Measured = {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly fields: number;
  /** Operations in the document; all others are of one of them. */
  readonly operations: number;
  readonly variables: number;
};

const nothing = { depth: 0, aliases: 0, rootFields: 0, directives: 0, fields: 0 } as const;
type Selected = { readonly [Name in keyof typeof nothing]: number };

/**
 * Measures a parsed document that need not be valid. A fragment counts once for every spread, but is walked once:
 * the work is linear in the text although the counts may be exponential. A fragment within itself counts nothing there; validation refuses it.
 */
export function measure(document: DocumentNode): Measured {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const measured = new Map<string, Selected>();

  const measureFragment = (name: string): Selected => {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    measured.set(name, nothing);
    const inner = measureSet(fragment.selectionSet);
    const whole = { ...inner, directives: inner.directives + (fragment.directives?.length ?? 0) };
    measured.set(name, whole);
    return whole;
  };

  const measureSet = (set: SelectionSetNode): Selected => {
    let { depth, aliases, rootFields, directives, fields }: Selected = nothing;
    for (const node of set.selections) {
      directives += node.directives?.length ?? 0;
      const isField = node.kind === Kind.FIELD;
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(node.name.value)
          : node.selectionSet
            ? measureSet(node.selectionSet)
            : nothing;
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      aliases += inner.aliases + (isField && node.alias ? 1 : 0);
      directives += inner.directives;
      fields += inner.fields + (isField ? 1 : 0);
      rootFields += isField ? 1 : inner.rootFields;
    }
    return { depth, aliases, rootFields, directives, fields };
  };

  return document.definitions.reduce<Measured>(
    (largest, one) => {
      if (one.kind !== Kind.OPERATION_DEFINITION) return largest;
      const own = measureSet(one.selectionSet);
      const variables = (one.variableDefinitions ?? []).reduce((sum, each) => sum + (each.directives?.length ?? 0), 0);
      const whole = { ...own, directives: own.directives + variables + (one.directives?.length ?? 0) };
      return {
        depth: Math.max(largest.depth, whole.depth),
        aliases: Math.max(largest.aliases, whole.aliases),
        rootFields: Math.max(largest.rootFields, whole.rootFields),
        directives: Math.max(largest.directives, whole.directives),
        fields: Math.max(largest.fields, whole.fields),
        operations: largest.operations + 1,
        variables: Math.max(largest.variables, one.variableDefinitions?.length ?? 0),
      };
    },
    { ...nothing, operations: 0, variables: 0 },
  );
}
